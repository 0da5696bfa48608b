import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MovementsView } from "@/components/balance/movements-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getMovements } from "@/lib/balance/queries";
import { loadBalanceSearch, periodOf } from "@/lib/balance/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance"))("title") };
}

export default async function MovementsPage({ searchParams }: PageProps<"/movements">) {
  const viewer = await requireViewer("movement.read");
  const search = await loadBalanceSearch(searchParams);
  const found = await getMovements(viewer, search.unit, periodOf(search, viewer.today));
  if (!found) notFound();
  const { role, today } = viewer;
  return <MovementsView {...found} unit={search.unit} today={today} viewer={{ role }} />;
}
