import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type NextAct, nextActOf } from "./next-act";
import type { AudienceNumbers } from "./participation";
import type { EnteredFacts } from "./status";
import type { SessionKind, StudyAudience, StudyMode, StudyProduct, StudyStatus } from "./terms";
import type { CampaignTerms } from "./unit-participation";

/** One delivery (hội nghị, lớp, buổi); its numbers are of that day. */
export type StudySession = {
  id: string;
  version: number;
  heldOn: CalendarDate;
  kind: SessionKind;
  mode: StudyMode;
  place: string;
  speakerName: string | null;
  speakerTitle: string | null;
  summoned: number;
  present: number;
  /** How many of the list its roll has called; 0 without a roll. */
  rolled: number;
  /** How many of those were there. */
  rolledPresent: number;
};

/** A base organisation in one campaign, with all it has entered. */
export type StudyUnit = {
  id: string;
  version: number;
  organizationId: string;
  code: string;
  name: string;
  status: StudyStatus;
  planNumber: string | null;
  planOn: CalendarDate | null;
  programmeNumber: string | null;
  programmeOn: CalendarDate | null;
  /** Handed in by the members summoned; null while nobody has counted. */
  essays: number | null;
  commitments: number | null;
  reportedOn: CalendarDate | null;
  confirmedOn: CalendarDate | null;
  returnReason: string | null;
  campaign: CampaignTerms & {
    id: string;
    title: string;
    audiences: StudyAudience[];
    products: StudyProduct[];
  };
  /** In the order of the report table; audiences not entered are missing. */
  attendance: ({ audience: StudyAudience } & AudienceNumbers)[];
  /** The list of members summoned; null until it is taken. */
  list: MembersOnList | null;
  /** Oldest first. */
  sessions: StudySession[];
};

/** Members on an organisation's lists on a day: the rule behind "số triệu tập" of the members. */
export type MembersOnList = {
  on: CalendarDate;
  headcount: number;
  /** Exempt from Party activity, hence not summoned. */
  exempt: number;
  /** Temporarily with another organisation. */
  away: number;
  /** Temporarily here from another one. */
  guests: number;
  /** Taken into the list and off it since that day. */
  added: number;
  removed: number;
};

export function summonedMembers(list: MembersOnList): number {
  const { headcount, exempt, away, guests, added, removed } = list;
  return headcount - exempt - away + guests + added - removed;
}

/** Whether the members' numbers follow from names: then they are not typed. */
export function isByRoll({ sessions }: Pick<StudyUnit, "sessions">): boolean {
  return sessions.some(({ rolled }) => rolled > 0);
}

/** What the locks of the policy look at. */
export function unitState({ status, campaign }: Pick<StudyUnit, "status" | "campaign">) {
  return { status, campaignStatus: campaign.status };
}

export function enteredFacts(unit: Pick<StudyUnit, "attendance" | "sessions">): EnteredFacts {
  const members = unit.attendance.find(({ audience }) => audience === "MEMBERS");
  return { sessionCount: unit.sessions.length, membersSummoned: members?.summoned ?? 0 };
}

/** What the unit does next. */
export function nextAct(unit: StudyUnit, today: CalendarDate): NextAct {
  const { status, campaign } = unit;
  return nextActOf(
    { status, ...enteredFacts(unit) },
    { status: campaign.status, hasStarted: campaign.startsOn <= today },
  );
}
