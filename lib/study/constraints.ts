import type { MessageKey } from "@/lib/i18n/message-key";

type Sentences = Readonly<Record<string, { field?: string; key: MessageKey }>>;

/** What the database refuses about a unit's numbers and sessions, should the schema ever let it pass. */
export const unitConstraints: Sentences = {
  study_attendance_not_negative: { key: "study.errors.badCount" },
  study_attendance_within_summoned: { key: "study.errors.absentAboveMissing" },
  study_attendance_made_up_absent: { key: "study.errors.madeUpAboveAbsent" },
  study_attendance_cadres_are_members: {
    field: "numbers.CADRES.summoned",
    key: "study.errors.cadresAboveMembers",
  },
  study_unit_products_not_negative: { key: "study.errors.badCount" },
  study_unit_products_of_members: { field: "essays", key: "study.errors.productsAboveMembers" },
  study_attendance_follows_roll: { field: "numbers.MEMBERS.present", key: "study.errors.membersFollowRoll" },
  study_session_numbers: { field: "present", key: "study.errors.presentAboveSummoned" },
  study_session_texts_clean: { field: "place", key: "errors.badCharacters" },
  study_unit_return_has_reason: { field: "reason", key: "study.errors.reasonRequired" },
  study_unit_report_dated: { key: "study.errors.notNextStep" },
  study_unit_confirmation_dated: { key: "study.errors.notReported" },
};

export const campaignConstraints: Sentences = {
  study_campaign_title_clean: { field: "title", key: "errors.badCharacters" },
  study_campaign_window_order: { field: "endsOn", key: "study.errors.endsBeforeStart" },
  study_campaign_threshold_range: { field: "thresholdPercent", key: "study.errors.thresholdRange" },
  study_campaign_summons_members: { key: "study.errors.membersSummoned" },
  study_document_texts_clean: { key: "errors.badCharacters" },
  study_speaker_texts_clean: { key: "errors.badCharacters" },
  study_unit_campaign_id_organization_id_key: { key: "study.errors.alreadyOpen" },
};
