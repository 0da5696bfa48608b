"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { audienceTexts } from "@/lib/study/audience-rows";
import { studyUnitHref } from "@/lib/study/search";
import { recordStudySession } from "@/lib/study/session-actions";
import { hasOrganised } from "@/lib/study/status";
import { isByRoll, type MembersOnList, type StudyUnit, summonedMembers } from "@/lib/study/study-unit";
import { AudienceFields } from "./audience-fields";
import { DayAboveCampaign } from "./day-above-campaign";
import { SessionFields } from "./session-fields";
import { useMembersRule } from "./use-members-rule";

type RecordSessionFormProps = {
  unit: Pick<StudyUnit, "id" | "version" | "code" | "status" | "campaign" | "attendance" | "sessions">;
  onList: MembersOnList;
};

/** The journey of the product: one form for a session that was held and the unit's numbers so far. */
export function RecordSessionForm({ unit, onList }: RecordSessionFormProps) {
  const t = useTranslations("study.forms");
  const roll = useTranslations("study.roll");
  const router = useRouter();
  const membersRule = useMembersRule(onList);
  const { id, version, campaign } = unit;
  const byRoll = isByRoll(unit);
  const page = studyUnitHref(campaign.id, unit.code);
  const numbers = withMembersSummoned(audienceTexts(campaign.audiences, unit.attendance), onList);
  return (
    <RecordForm
      draft={`study.session.new ${id}`}
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.recordSessionInput)}
      initialValues={{
        unit: { id, version },
        heldOn: "",
        kind: "FIRST_ROUND",
        mode: "IN_PERSON",
        place: "",
        speakerName: "",
        speakerTitle: "",
        summoned: "",
        present: "",
        numbers,
      }}
      action={recordStudySession}
      onSaved={() => router.push(page)}
      submitLabel={t("saveSession")}
      cancelHref={page}
    >
      <SessionFields />
      <FormGroup title={t("numbersTitle")} help={t("numbersHelp")}>
        <p>{membersRule}</p>
        {byRoll && <p>{roll("byRoll")}</p>}
        <AudienceFields
          name="numbers"
          audiences={campaign.audiences}
          {...(byRoll && { derived: "MEMBERS" as const })}
        />
        <DayAboveCampaign audiences={campaign.audiences} />
        {!hasOrganised(unit.status) && <p>{t("statusNote")}</p>}
      </FormGroup>
    </RecordForm>
  );
}

type AudienceTexts = ReturnType<typeof audienceTexts>;

/** Proposes the members summoned by the rule of the register where nothing is on record yet. */
function withMembersSummoned(texts: AudienceTexts, onList: MembersOnList): AudienceTexts {
  const members = texts.MEMBERS;
  if (members?.summoned !== "") return texts;
  return { ...texts, MEMBERS: { ...members, summoned: String(summonedMembers(onList)) } };
}
