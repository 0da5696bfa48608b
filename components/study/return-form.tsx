"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { returnStudyReport } from "@/lib/study/actions";
import { studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";

/** Hands a report back with the reason its unit will read. */
export function ReturnForm({ unit }: { unit: Pick<StudyUnit, "id" | "version" | "code" | "campaign"> }) {
  const t = useTranslations("study.forms");
  const router = useRouter();
  const page = studyUnitHref(unit.campaign.id, unit.code);
  return (
    <RecordForm
      draft={`study.return ${unit.id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.returnReportInput)}
      initialValues={{ id: unit.id, version: unit.version, reason: "" }}
      action={returnStudyReport}
      onSaved={() => router.push(page)}
      submitLabel={t("saveReturn")}
      cancelHref={page}
    >
      <TextAreaField name="reason" label={t("reason")} help={t("returnText")} />
    </RecordForm>
  );
}
