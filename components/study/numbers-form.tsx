"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { saveAudienceNumbers } from "@/lib/study/actions";
import { audienceTexts } from "@/lib/study/audience-rows";
import { studyUnitHref } from "@/lib/study/search";
import { isByRoll, type MembersOnList, type StudyUnit } from "@/lib/study/study-unit";
import { AudienceFields } from "./audience-fields";
import { useMembersRule } from "./use-members-rule";

type NumbersFormProps = {
  unit: Pick<StudyUnit, "id" | "version" | "code" | "campaign" | "attendance" | "sessions">;
  onList: MembersOnList;
};

/** Corrects a unit's numbers without a new session, after people caught up for instance. */
export function NumbersForm({ unit, onList }: NumbersFormProps) {
  const t = useTranslations("study.forms");
  const roll = useTranslations("study.roll");
  const router = useRouter();
  const membersRule = useMembersRule(onList);
  const { id, version, campaign } = unit;
  const byRoll = isByRoll(unit);
  const page = studyUnitHref(campaign.id, unit.code);
  return (
    <RecordForm
      draft={`study.numbers ${id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.saveNumbersInput)}
      initialValues={{ id, version, numbers: audienceTexts(campaign.audiences, unit.attendance) }}
      action={saveAudienceNumbers}
      onSaved={() => router.push(page)}
      submitLabel={t("saveNumbers")}
      cancelHref={page}
    >
      <FormGroup title={t("numbersTitle")} help={t("numbersHelp")}>
        <p>{membersRule}</p>
        {byRoll && <p>{roll("byRoll")}</p>}
        <AudienceFields
          name="numbers"
          audiences={campaign.audiences}
          {...(byRoll && { derived: "MEMBERS" as const })}
        />
      </FormGroup>
    </RecordForm>
  );
}
