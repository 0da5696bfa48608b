"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { saveUnitDocuments } from "@/lib/study/actions";
import { documentTexts } from "@/lib/study/document-texts";
import { studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";

type DocumentsFormProps = {
  unit: Pick<
    StudyUnit,
    | "id"
    | "version"
    | "code"
    | "campaign"
    | "planNumber"
    | "planOn"
    | "programmeNumber"
    | "programmeOn"
    | "essays"
    | "commitments"
  >;
};

/** Number and date of a unit's plan and action programme, and the products handed in. */
export function DocumentsForm({ unit }: DocumentsFormProps) {
  const t = useTranslations("study.forms");
  const words = useTranslations("study.unit");
  const router = useRouter();
  const page = studyUnitHref(unit.campaign.id, unit.code);
  // What the campaign does not ask for is not asked here either, but a count on record stays in sight.
  const { products } = unit.campaign;
  const asksEssays = products.includes("ESSAY") || unit.essays !== null;
  const asksCommitments = products.includes("COMMITMENT") || unit.commitments !== null;
  return (
    <RecordForm
      draft={`study.documents ${unit.id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.unitDocumentsInput)}
      initialValues={documentTexts(unit)}
      action={saveUnitDocuments}
      onSaved={() => router.push(page)}
      submitLabel={t("saveDocuments")}
      cancelHref={page}
    >
      <FormGroup title={words("plan")}>
        <FieldRow>
          <TextField name="planNumber" label={t("planNumber")} help={t("numberHelp")} optional />
          <DateField name="planOn" label={t("planOn")} help={t("dateHelp")} optional />
        </FieldRow>
      </FormGroup>
      <FormGroup title={words("programme")}>
        <FieldRow>
          <TextField name="programmeNumber" label={t("programmeNumber")} optional />
          <DateField name="programmeOn" label={t("programmeOn")} help={t("dateHelp")} optional />
        </FieldRow>
      </FormGroup>
      {(asksEssays || asksCommitments) && (
        <FormGroup title={t("handedInGroup")} help={t("handedInHelp")}>
          <FieldRow>
            {asksEssays && <TextField name="essays" label={words("essays")} help={t("countHelp")} optional />}
            {asksCommitments && (
              <TextField name="commitments" label={words("commitments")} help={t("countHelp")} optional />
            )}
          </FieldRow>
        </FormGroup>
      )}
    </RecordForm>
  );
}
