import type { MonthFlow } from "@/lib/balance/months";
import type { BalanceScope } from "@/lib/balance/scope";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import type { TransferNews } from "@/lib/transfers/transfer";
import type { BadgeCounts, DueCounts } from "@/lib/worklist/worklist";
import type { Changes } from "./changes";
import type { EarlierFigures } from "./earlier-figures";
import type { MemberFigures } from "./gather-figures";
import type { StudyTask } from "./study-tasks";
import type { UnitToAsk } from "./units-to-ask";

/** The organisation a page is narrowed to, with the base organisation it is in unless it is one itself. */
export type Place = UnitChoice & {
  base: UnitChoice | null;
  /** Null where there is no such organisation in the viewer's scope. */
  scope: BalanceScope | null;
};

/** How the members came about and what comes next; of an organisation, for these cannot be told apart by people's traits. */
export type Course = {
  trend: { scopeName: string; months: readonly MonthFlow[] };
  badges: BadgeCounts;
};

/** What leadership and the bloc's staff see first. */
export type Overview = {
  figures: MemberFigures;
  earlier: EarlierFigures;
  /** The latest campaigns, newest first; none before the first one was opened. */
  campaigns: readonly CampaignParticipation[];
  /** The units to ask about first, with the reasons. */
  toAsk: readonly UnitToAsk[];
  /** What the page can be narrowed to. */
  units: readonly UnitChoice[];
  place: Place | null;
  /** Null where the page is narrowed by what it cannot follow, or to an organisation that is not there. */
  course: Course | null;
  changes: Changes;
};

/** What a unit's secretary sees first. */
export type UnitHome = {
  figures: MemberFigures;
  tasks: readonly StudyTask[];
  /** Deadlines within the usual horizon, by kind. */
  due: DueCounts;
  transfers: TransferNews;
  /** What the page can be narrowed to. */
  units: readonly UnitChoice[];
  place: Place | null;
  course: Course | null;
};
