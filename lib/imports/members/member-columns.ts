import type { LabelPath } from "../sheet/header-labels";
import { labelKey } from "../sheet/label-key";

/** What a column of a members' list can hold. `ordinal` is known and not needed. */
export const memberColumns = [
  "ordinal",
  "cell",
  "fullName",
  "otherNames",
  "bornOn",
  "bornOnMale",
  "bornOnFemale",
  "sex",
  "sexMale",
  "sexFemale",
  "ethnicity",
  "religion",
  "nativePlace",
  "generalEducation",
  "professionalLevel",
  "politicalTheory",
  "jobTitle",
  "admissionDecidedOn",
  "admittedOn",
  "officialOn",
  "cardNumber",
  "recordNumber",
  "note",
] as const;
export type MemberColumn = (typeof memberColumns)[number];

/** Headings met in members' lists. Group and own heading are read together first, then the own one alone. */
const headings: readonly (readonly [MemberColumn, readonly [string, ...string[]]])[] = [
  ["ordinal", ["TT", "STT", "Số TT", "Số thứ tự"]],
  [
    "cell",
    ["Chi bộ", "Tên chi bộ", "Thuộc chi bộ", "Chi bộ sinh hoạt", "Sinh hoạt tại chi bộ", "Đơn vị sinh hoạt"],
  ],
  [
    "fullName",
    [
      "Họ và tên",
      "Họ tên",
      "Họ và tên khai sinh",
      "Họ tên khai sinh",
      "Họ và tên đảng viên",
      "Họ tên đảng viên",
      "Họ và tên, họ và tên khai sinh",
      "Tên đảng viên",
      "Họ và tên đệm",
      "Họ đệm",
      "Họ và tên › Tên",
    ],
  ],
  [
    "otherNames",
    ["Các tên gọi khác", "Tên gọi khác", "Tên thường dùng", "Họ tên thường dùng", "Bí danh", "Tên khác"],
  ],
  [
    "bornOn",
    ["Ngày sinh", "Sinh ngày", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng sinh", "Ngày/năm sinh"],
  ],
  ["sex", ["Giới tính", "Nam/Nữ", "Nam, nữ", "Giới tính (Nam/Nữ)", "Phái"]],
  ["ethnicity", ["Dân tộc"]],
  ["religion", ["Tôn giáo"]],
  ["nativePlace", ["Quê quán", "Nguyên quán"]],
  [
    "generalEducation",
    [
      "Văn hóa",
      "Học vấn",
      "Trình độ văn hóa",
      "Trình độ học vấn",
      "Giáo dục phổ thông",
      "Trình độ giáo dục phổ thông",
      "GDPT",
      "Phổ thông",
    ],
  ],
  [
    "professionalLevel",
    [
      "Chuyên môn",
      "Chuyên môn nghiệp vụ",
      "CMNV",
      "Trình độ chuyên môn",
      "Trình độ chuyên môn nghiệp vụ",
      "Trình độ CMNV",
      "Trình độ CM, NV",
      "Trình độ CM",
      "Học vị",
    ],
  ],
  [
    "politicalTheory",
    ["LLCT", "Lý luận", "Lý luận chính trị", "Trình độ LLCT", "Trình độ lý luận chính trị", "Chính trị"],
  ],
  [
    "jobTitle",
    [
      "Chức vụ",
      "Chức danh",
      "Chức vụ, chức danh",
      "Chức vụ công tác",
      "Chức vụ hiện nay",
      "Chức vụ chính quyền",
      "Chức vụ › Chính quyền",
      "Chính quyền",
    ],
  ],
  [
    "admissionDecidedOn",
    [
      "Ngày quyết định kết nạp",
      "Ngày QĐ kết nạp",
      "QĐ kết nạp",
      "Quyết định kết nạp",
      "Ngày ký quyết định kết nạp",
    ],
  ],
  [
    "admittedOn",
    [
      "Ngày vào Đảng",
      "Vào Đảng",
      "Ngày kết nạp",
      "Ngày kết nạp Đảng",
      "Kết nạp",
      "Ngày vào ĐCSVN",
      "Ngày vào Đảng › Dự bị",
      "Ngày vào Đảng › Kết nạp",
    ],
  ],
  ["officialOn", ["Ngày chính thức", "Chính thức", "Ngày vào Đảng chính thức", "Ngày công nhận chính thức"]],
  ["cardNumber", ["Số thẻ ĐV", "Số thẻ đảng viên", "Số thẻ Đảng", "Số thẻ", "Thẻ đảng viên", "Thẻ ĐV"]],
  ["recordNumber", ["Số lý lịch", "Số LL", "Số LLĐV", "Số lý lịch ĐV", "Số lý lịch đảng viên"]],
  ["note", ["Ghi chú"]],
];

/** What a person who types a list is asked for, in the order of the register's own list. */
const typed: readonly MemberColumn[] = [
  "fullName",
  "bornOn",
  "sex",
  "cell",
  "admittedOn",
  "officialOn",
  "cardNumber",
  "ethnicity",
  "religion",
  "nativePlace",
  "generalEducation",
  "professionalLevel",
  "politicalTheory",
  "jobTitle",
  "recordNumber",
  "note",
];

/** The headings of an empty list: of each column the usual one. */
export const memberEntryHeadings: readonly string[] = typed.flatMap((column) =>
  headings.filter(([known]) => known === column).map(([, [usual]]) => usual),
);

const index = new Map(
  headings.flatMap(([column, texts]) => texts.map((text) => [labelKey(text), column] as const)),
);

/** "nam" is a man only without the accent of "năm", so this one part is read before accents are folded. */
const SEX_AT_END = /^(.*?)[\s(]*(nam|nữ)\)?$/u;

/**
 * The column a heading stands for: by the whole path ("Trình độ › Văn hóa"), as a date of birth or a mark in a
 * column of one sex ("Ngày sinh › Nam"), else by its own words, whatever group a list puts it under.
 */
export function readMemberHeading(path: LabelPath): MemberColumn | null {
  return (
    index.get(labelKey(path.join(" "))) ??
    columnOfOneSex(path.join(" ")) ??
    index.get(labelKey(path.at(-1) ?? "")) ??
    null
  );
}

function columnOfOneSex(heading: string): MemberColumn | null {
  const [, before = "", sex] = SEX_AT_END.exec(heading.toLowerCase()) ?? [];
  if (sex === undefined) return null;
  const group = labelKey(before);
  if (index.get(group) === "bornOn" || group.includes("sinh"))
    return sex === "nam" ? "bornOnMale" : "bornOnFemale";
  if (group === "" || index.get(group) === "sex") return sex === "nam" ? "sexMale" : "sexFemale";
  return null;
}
