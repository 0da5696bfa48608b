import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActView } from "@/components/organizations/acts/act-view";
import { UndoActButton } from "@/components/organizations/acts/undo-act-button";
import { requireViewer } from "@/lib/auth/viewer";
import { canUndoAct } from "@/lib/organizations/acts/policy";
import { getAct } from "@/lib/organizations/acts/queries/get-act";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.acts"))("title") };
}

export default async function ActPage({ params }: PageProps<"/organizations/acts/[id]">) {
  const viewer = await requireViewer("member.read");
  const act = await getAct(viewer, (await params).id);
  if (!act) notFound();
  const { isUndone, kind, scope } = act;
  const canUndo = canUndoAct(viewer, { isUndone, kind, scopeId: scope.id });
  return <ActView act={act} action={canUndo && <UndoActButton id={act.id} />} />;
}
