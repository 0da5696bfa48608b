import type { CampaignParticipation } from "@/lib/study/unit-participation";
import type { DueCounts } from "@/lib/worklist/worklist";
import type { Changes } from "./changes";
import type { EarlierFigures } from "./earlier-figures";
import type { MemberFigures } from "./gather-figures";
import type { StudyTask } from "./study-tasks";
import type { UnitToAsk } from "./units-to-ask";

/** What leadership and the bloc's staff see first. */
export type Overview = {
  figures: MemberFigures;
  earlier: EarlierFigures;
  /** The latest campaigns, newest first; none before the first one was opened. */
  campaigns: readonly CampaignParticipation[];
  /** The units to ask about first, with the reasons. */
  toAsk: readonly UnitToAsk[];
  changes: Changes;
};

/** What a unit's secretary sees first. */
export type UnitHome = {
  figures: MemberFigures;
  tasks: readonly StudyTask[];
  /** Deadlines within the usual horizon, by kind. */
  due: DueCounts;
  /** Members sent here who wait to be accepted. */
  waiting: number;
};
