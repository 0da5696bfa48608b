import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecordingView } from "@/components/ledger/recording-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getRecording } from "@/lib/ledger/queries";
import { isRecordableKind } from "@/lib/ledger/recordable-kinds";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledger.record"))("title") };
}

export default async function NewEventPage({ params, searchParams }: PageProps<"/members/[id]/events/new">) {
  const viewer = await requireViewer("member.write");
  const recording = await getRecording(viewer, (await params).id);
  if (!recording) notFound();
  const { kind } = await searchParams;
  return <RecordingView recording={recording} kind={isRecordableKind(kind) ? kind : null} />;
}
