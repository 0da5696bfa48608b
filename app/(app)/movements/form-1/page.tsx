import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormOneView } from "@/components/balance/form-one-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getFormOne } from "@/lib/balance/queries";
import { loadBalanceSearch, periodOf } from "@/lib/balance/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance.formOne"))("title") };
}

export default async function FormOnePage({ searchParams }: PageProps<"/movements/form-1">) {
  const viewer = await requireViewer("movement.read");
  const search = await loadBalanceSearch(searchParams);
  const form = await getFormOne(viewer, search.unit, periodOf(search, viewer.today));
  if (!form) notFound();
  return <FormOneView {...form} unit={search.unit} today={viewer.today} />;
}
