import type { StudyAudience } from "@/lib/study/terms";
import { memberEntryHeadings, readMemberHeading } from "../members/member-columns";
import type { RegisterKind } from "../register";
import type { ReadHeading } from "../sheet/find-header";
import { readStudyHeading, studyEntryHeadings } from "../study/study-columns";

/** What the grid knows of a register: the headings it begins with, and what any heading means. */
export type EntrySheet = {
  readonly headings: readonly string[];
  readonly readHeading: ReadHeading<string>;
};

export function entrySheetOf(register: RegisterKind, audiences: readonly StudyAudience[]): EntrySheet {
  switch (register) {
    case "MEMBERS":
      return { headings: memberEntryHeadings, readHeading: readMemberHeading };
    case "STUDY_RESULTS":
      return { headings: studyEntryHeadings(audiences), readHeading: readStudyHeading };
  }
}
