import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReopenCountForm } from "@/components/balance/reopen-count-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { getQuarter } from "@/lib/balance/list-quarters";
import { periodName } from "@/lib/balance/period-name";
import { isConfirmed, quarterHref } from "@/lib/balance/quarter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance.quarters"))("reopen") };
}

export default async function ReopenPage({
  params,
}: PageProps<"/movements/quarters/[period]/[code]/reopen">) {
  const viewer = await requireViewer("count.reopen");
  const { period, code } = await params;
  const page = await getQuarter(viewer, code, period);
  if (!page) notFound();
  const { quarter, balance } = page;
  const { confirmation } = quarter;
  if (!confirmation || !isConfirmed(quarter)) redirect(quarterHref(period, code));
  const t = await getTranslations("balance");
  const back = t("quarters.unitTitle", { period: periodName(t, balance.period) });
  return (
    <>
      <PageHeader
        parent={{ href: quarterHref(period, code), label: back }}
        title={t("quarters.reopen")}
        context={balance.scope.name}
      />
      <ReopenCountForm quarter={quarter} version={confirmation.version} />
    </>
  );
}
