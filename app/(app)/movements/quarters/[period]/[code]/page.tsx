import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuarterView } from "@/components/balance/quarter-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getQuarter } from "@/lib/balance/list-quarters";
import { canConfirmCount, canReopenCount, confirmationLock } from "@/lib/balance/policy";
import { isConfirmed } from "@/lib/balance/quarter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance.quarters"))("title") };
}

export default async function QuarterPage({ params }: PageProps<"/movements/quarters/[period]/[code]">) {
  const viewer = await requireViewer("movement.read");
  const { period, code } = await params;
  const page = await getQuarter(viewer, code, period);
  if (!page) notFound();
  const { quarter } = page;
  const lock = confirmationLock({ to: quarter.to, isConfirmed: isConfirmed(quarter) }, viewer.today);
  const rights = {
    confirm: lock === null && canConfirmCount(viewer, quarter),
    reopen: canReopenCount(viewer),
  };
  return <QuarterView page={page} today={viewer.today} rights={rights} />;
}
