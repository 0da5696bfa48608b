import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TransferView } from "@/components/transfers/transfer-view";
import { requireViewer } from "@/lib/auth/viewer";
import { canAnswer, canRecall } from "@/lib/transfers/policy";
import { getTransfer } from "@/lib/transfers/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfers"))("title") };
}

export default async function TransferPage({ params }: PageProps<"/members/transfers/[id]">) {
  const viewer = await requireViewer("member.read");
  const found = await getTransfer(viewer, (await params).id);
  if (!found) notFound();
  return (
    <TransferView
      {...found}
      today={viewer.today}
      canAnswer={canAnswer(viewer, found.transfer)}
      canRecall={canRecall(viewer, found.transfer)}
    />
  );
}
