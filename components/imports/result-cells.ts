import { type StudyResult, studyResult } from "@/lib/imports/study/study-result";
import type { StudyAudience } from "@/lib/study/terms";
import type { RegisterCells } from "./register-cells";

const shown = [
  "MEMBERS",
  "CADRES",
  "NON_MEMBER_STAFF",
  "UNION_MEMBERS",
] as const satisfies readonly StudyAudience[];

export const resultCells: RegisterCells = {
  headings: (t) =>
    shown.map((audience) => ({ id: audience, label: t(`study.audiences.${audience}`), isNumber: true })),
  cells: ({ record }) => {
    const numbers: StudyResult["numbers"] = record === null ? {} : studyResult.parse(record).numbers;
    return shown.map((audience) => {
      const own = numbers[audience];
      return own ? `${own.present ?? "—"} / ${own.summoned ?? "—"}` : "";
    });
  },
  nameOf: ({ record, nameInFile }) => (record === null ? nameInFile : studyResult.parse(record).unit),
  hrefOf: () => null,
};
