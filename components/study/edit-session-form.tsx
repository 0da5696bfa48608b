"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { updateStudySession } from "@/lib/study/session-actions";
import { sessionTexts } from "@/lib/study/session-texts";
import type { StudySession } from "@/lib/study/study-unit";
import { SessionFields } from "./session-fields";

/** Corrects what is on record of one session; the numbers of the campaign have their own form. */
export function EditSessionForm({ session, backHref }: { session: StudySession; backHref: string }) {
  const t = useTranslations("study.forms");
  const router = useRouter();
  return (
    <RecordForm
      draft={`study.session ${session.id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.updateSessionInput)}
      initialValues={sessionTexts(session)}
      action={updateStudySession}
      onSaved={() => router.push(backHref)}
      submitLabel={t("saveSession")}
      cancelHref={backHref}
    >
      <SessionFields />
    </RecordForm>
  );
}
