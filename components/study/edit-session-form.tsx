"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { formatDate } from "@/lib/dates/partial-date";
import { updateSessionInput } from "@/lib/study/schema";
import { updateStudySession } from "@/lib/study/session-actions";
import type { StudySession } from "@/lib/study/study-unit";
import { SessionFields } from "./session-fields";

/** Corrects what is on record of one session; the numbers of the campaign have their own form. */
export function EditSessionForm({ session, backHref }: { session: StudySession; backHref: string }) {
  const t = useTranslations("study.forms");
  const router = useRouter();
  const { id, version, heldOn, kind, mode, place, speakerName, speakerTitle, summoned, present } = session;
  return (
    <RecordForm
      draft={`study.session ${id}`}
      schema={updateSessionInput}
      initialValues={{
        id,
        version,
        heldOn: formatDate(heldOn),
        kind,
        mode,
        place,
        speakerName: speakerName ?? "",
        speakerTitle: speakerTitle ?? "",
        summoned: String(summoned),
        present: String(present),
      }}
      action={updateStudySession}
      onSaved={() => router.push(backHref)}
      submitLabel={t("saveSession")}
      cancelHref={backHref}
    >
      <SessionFields />
    </RecordForm>
  );
}
