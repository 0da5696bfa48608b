import { type NumberField, numberFields } from "@/lib/study/audience-rows";
import { type StudyAudience, studyAudiences } from "@/lib/study/terms";
import type { LabelPath } from "../sheet/header-labels";
import { labelKey } from "../sheet/label-key";

type NumberColumn = `${StudyAudience}.${NumberField}`;
const sideColumns = ["ordinal", "unit", "membersOnList", "sessions", "mode", "note"] as const;

/** What a column of a campaign's results can hold; of sessions, mode and notes nothing is taken. */
export type StudyColumn = (typeof sideColumns)[number] | NumberColumn;

export const numberColumns = studyAudiences.flatMap((audience) =>
  numberFields.map((field) => ({ column: `${audience}.${field}` as const, audience, field })),
);
export const studyColumns: readonly StudyColumn[] = [
  ...sideColumns,
  ...numberColumns.map(({ column }) => column),
];

const audienceHeadings: Readonly<Record<StudyAudience, readonly [string, ...string[]]>> = {
  MEMBERS: ["Đảng viên", "Số đảng viên", "Đảng viên của đơn vị", ""],
  CADRES: [
    "Cấp ủy, cán bộ chủ chốt",
    "Cán bộ chủ chốt",
    "Cấp ủy",
    "Cấp ủy viên, cán bộ chủ chốt",
    "Cán bộ lãnh đạo, quản lý",
    "Cán bộ chủ chốt, báo cáo viên",
  ],
  NON_MEMBER_STAFF: [
    "Công chức, viên chức",
    "Cán bộ, công chức, viên chức",
    "Công chức, viên chức, người lao động",
    "Công chức, viên chức ngoài đảng",
    "Quần chúng",
    "CCVC",
  ],
  UNION_MEMBERS: ["Đoàn viên, hội viên", "Đoàn viên", "Hội viên", "Đoàn viên, hội viên các đoàn thể"],
  RETIRED: ["Hưu trí", "Cán bộ hưu trí", "Đảng viên hưu trí", "Cán bộ nghỉ hưu"],
};

const fieldHeadings: Readonly<Record<NumberField, readonly [string, ...string[]]>> = {
  summoned: ["Triệu tập", "Số triệu tập", "Được triệu tập", "Số được triệu tập", "Phải học"],
  present: ["Có mặt", "Số có mặt", "Tham gia", "Số tham gia", "Tham dự", "Dự học", "Đã học"],
  excused: ["Vắng có lý do", "Có lý do", "Vắng có phép"],
  unexcused: ["Vắng không lý do", "Không lý do", "Vắng không phép"],
  madeUp: ["Học bù", "Số học bù", "Đã học bù"],
};

const unitHeadings = [
  "Tổ chức cơ sở đảng",
  "Tên đơn vị",
  "Đơn vị",
  "Tổ chức đảng",
  "TCCSĐ",
  "Đảng bộ, chi bộ",
  "Tên tổ chức đảng",
] as const;

const sideHeadings: readonly (readonly [StudyColumn, readonly string[]])[] = [
  ["ordinal", ["TT", "STT", "Số TT", "Số thứ tự"]],
  ["unit", unitHeadings],
  ["membersOnList", ["Tổng số đảng viên", "TSĐV", "Tổng số ĐV"]],
  ["sessions", ["Số lớp", "Số hội nghị", "Số buổi", "Số lớp, hội nghị"]],
  ["mode", ["Hình thức", "Hình thức học tập", "Hình thức tổ chức"]],
  ["note", ["Ghi chú"]],
];

/** The headings of an empty list of a campaign's results: the unit, then the numbers of each audience summoned. */
export function studyEntryHeadings(audiences: readonly StudyAudience[]): readonly string[] {
  const numbers = numberColumns
    .filter(({ audience }) => audiences.includes(audience))
    .map(
      ({ audience, field }) => `${audienceHeadings[audience][0]}: ${fieldHeadings[field][0].toLowerCase()}`,
    );
  return [unitHeadings[0], ...numbers];
}

const index = new Map<string, StudyColumn>([
  ...sideHeadings.flatMap(([column, texts]) => texts.map((text) => [labelKey(text), column] as const)),
  ...numberColumns.flatMap(({ column, audience, field }) =>
    audienceHeadings[audience].flatMap((group) =>
      fieldHeadings[field].map((own) => [labelKey(`${group} ${own}`), column] as const),
    ),
  ),
]);

/** The column a heading stands for, by its whole path: "Đảng viên › Triệu tập". */
export function readStudyHeading(path: LabelPath): StudyColumn | null {
  return index.get(labelKey(path.join(" "))) ?? index.get(labelKey(path.slice(-2).join(" "))) ?? null;
}
