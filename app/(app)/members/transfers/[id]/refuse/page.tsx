import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefuseForm } from "@/components/transfers/refuse-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { canAnswer } from "@/lib/transfers/policy";
import { getTransfer } from "@/lib/transfers/queries";
import { transferHref } from "@/lib/transfers/transfer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfers.refuse"))("save") };
}

export default async function RefuseTransferPage({ params }: PageProps<"/members/transfers/[id]/refuse">) {
  const viewer = await requireViewer("member.write");
  const found = await getTransfer(viewer, (await params).id);
  if (found?.transfer.status !== "SENT" || !canAnswer(viewer, found.transfer)) notFound();
  const { id, version, fullName, fromBase, paperNumber } = found.transfer;
  const t = await getTranslations("transfers");
  return (
    <>
      <PageHeader
        title={t("refuse.title", { name: fullName })}
        context={t("refuse.context", { from: fromBase })}
        parent={{ href: transferHref(id), label: t("detail.title", { number: paperNumber }) }}
      />
      <RefuseForm id={id} version={version} />
    </>
  );
}
