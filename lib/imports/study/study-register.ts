import { defineRegister } from "../register";
import { compareWithCampaign } from "./compare-with-campaign";
import { parseStudyRows } from "./parse-study-rows";
import { readStudyHeading, studyColumns } from "./study-columns";
import { existingUnit, studyResult } from "./study-result";

/** Results of a study campaign, one row a unit, into the campaign's numbers. */
export const studyRegister = defineRegister({
  kind: "STUDY_RESULTS",
  columns: studyColumns,
  needed: [
    { name: "unit", anyOf: ["unit"] },
    { name: "membersSummoned", anyOf: ["MEMBERS.summoned"] },
    { name: "membersPresent", anyOf: ["MEMBERS.present"] },
  ],
  joined: null,
  dates: [],
  readHeading: readStudyHeading,
  readRows: parseStudyRows,
  keysOf: () => [],
  facts: studyResult,
  existing: existingUnit,
  compare: compareWithCampaign,
});
