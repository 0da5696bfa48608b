/** Whom a campaign may summon, in the order of the report table. CADRES are members: "trong đó", never added to a total. */
export const studyAudiences = ["MEMBERS", "CADRES", "NON_MEMBER_STAFF", "UNION_MEMBERS", "RETIRED"] as const;
export type StudyAudience = (typeof studyAudiences)[number];

/** A unit's path through a campaign, in its order; RETURNED goes back to REPORTED. */
export const studyStatuses = [
  "NOT_STARTED",
  "PLANNED",
  "IN_PROGRESS",
  "STUDIED",
  "REPORTED",
  "RETURNED",
  "CONFIRMED",
] as const;
export type StudyStatus = (typeof studyStatuses)[number];

export const studyModes = ["IN_PERSON", "ONLINE", "HYBRID", "SELF_STUDY", "CELL_MEETING"] as const;
export type StudyMode = (typeof studyModes)[number];

/** What a campaign may ask for besides the report: of each person, of the organisation, of each person. */
export const studyProducts = ["ESSAY", "ACTION_PROGRAMME", "COMMITMENT"] as const;
export type StudyProduct = (typeof studyProducts)[number];

/** Cấp của báo cáo viên, from the top. */
export const speakerLevels = ["CENTRAL", "PROVINCIAL", "DISTRICT", "BASE"] as const;
export type SpeakerLevel = (typeof speakerLevels)[number];

const campaignStatuses = ["DRAFT", "OPEN", "CLOSED"] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** Kinds of document a campaign studies, by rank. */
export const partyDocumentTypes = [
  "RESOLUTION",
  "DIRECTIVE",
  "CONCLUSION",
  "REGULATION",
  "DECISION",
  "GUIDELINE",
  "PLAN",
  "PROGRAMME",
] as const;
export type PartyDocumentType = (typeof partyDocumentTypes)[number];

/** What stands for the number of a document that has none, such as a congress resolution; it is then known by its date. */
export const unnumbered = "không số";

/** First round, or a later chance for those who were absent (học bù). */
export const sessionKinds = ["FIRST_ROUND", "MAKE_UP"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Of one person in one session; nobody is called in every session, and then has none. */
export const rollStates = ["PRESENT", "EXCUSED", "UNEXCUSED"] as const;
export type RollState = (typeof rollStates)[number];
