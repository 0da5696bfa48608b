import type { MessageKey } from "@/lib/i18n/message-key";

/** Columns that point to other records, or say again what the line above says: nobody reads an id. */
export const hiddenColumns: readonly string[] = [
  "id",
  "account_id",
  "act_id",
  "campaign_id",
  "confirmed_by",
  "corrects_id",
  "decided_by_account",
  "deputy_id",
  "deputy_organization_id",
  "ended_officer_ids",
  "first_id",
  "former_office_ends",
  "granted_at",
  "granted_by",
  "guest_id",
  "import_id",
  "member_id",
  "password_hash",
  "principal_id",
  "reopened_by",
  "revoked_by",
  "second_id",
  "session_id",
  "study_unit_id",
  "summons_id",
  "transfer_id",
];

/** Columns whose values are ids of organisations, which are shown by their names. */
export const organizationColumns: readonly string[] = [
  "cell_id",
  "counterpart_id",
  "organization_id",
  "parent_id",
  "received_by_id",
  "successor_id",
  "to_organization_id",
];

/** Where the catalogue keeps the words of a column's codes; a column of that name in any register unless it is named with one. */
export const codeWords: Readonly<Record<string, string>> = {
  academic_title: "members.academicTitle",
  audience: "study.audiences",
  audiences: "study.audiences",
  born_precision: "audit.precision",
  counterpart_place: "ledger.places",
  general_education: "members.generalEducation",
  "member_event.kind": "ledger.kinds",
  mode: "study.modes",
  modes: "study.modes",
  occupation_group: "members.occupationGroup",
  "organization.kind": "organizations.kinds",
  "organization_act.kind": "organizations.acts.kinds",
  "organization_officer.position": "organizations.positions",
  "organization_succession.reason": "organizations.history.reasons",
  outside_place: "ledger.places",
  political_theory: "members.politicalTheory",
  products: "study.products",
  professional_level: "members.professionalLevel",
  role: "auth.roles",
  second_factor: "users.settings.secondFactorRules",
  sex: "members.sex",
  state: "study.roll.states",
  "study_campaign.status": "study.campaignStatuses",
  "study_document.type": "study.documentTypes",
  "study_session.kind": "study.sessionKinds",
  "study_speaker.level": "study.speakerLevels",
  "study_unit.status": "study.statuses",
  "transfer.status": "transfers.statuses",
  type_code: "organizations.types",
};

/** The catalogue's key for a column: its own word in this register where it has one, else the word of all. */
export function fieldKey(
  register: string,
  column: string,
  isKnown: (key: string) => key is MessageKey,
): MessageKey | null {
  const keys = [`audit.fields.${register}_${column}`, `audit.fields.${column}`];
  return keys.find(isKnown) ?? null;
}
