import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuartersView } from "@/components/balance/quarters-view";
import { requireViewer } from "@/lib/auth/viewer";
import { listQuarters } from "@/lib/balance/list-quarters";
import { loadBalanceSearch } from "@/lib/balance/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance.quarters"))("title") };
}

export default async function QuartersPage({ searchParams }: PageProps<"/movements/quarters">) {
  const viewer = await requireViewer("movement.read");
  const { period } = await loadBalanceSearch(searchParams);
  return <QuartersView quarters={await listQuarters(viewer, period)} today={viewer.today} />;
}
