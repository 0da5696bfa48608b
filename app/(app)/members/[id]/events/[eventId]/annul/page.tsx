import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CorrectingView } from "@/components/ledger/correcting-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getCorrecting } from "@/lib/ledger/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger"))("timeline.annul") };
}

export default async function AnnulEventPage({ params }: PageProps<"/members/[id]/events/[eventId]/annul">) {
  const viewer = await requireViewer("member.write");
  const { id, eventId } = await params;
  const correcting = await getCorrecting(viewer, id, eventId);
  if (!correcting) notFound();
  return <CorrectingView correcting={correcting} act="annul" />;
}
