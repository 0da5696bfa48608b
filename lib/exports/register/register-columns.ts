import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isWithheld } from "@/lib/ledger/withheld-kinds";
import { isExempt, memberStatus } from "@/lib/members/member-status";
import type { Words } from "../words";
import type { RegisterRow } from "./register-row";

/** One of the 14 columns of form 7-HSĐV; what a cell holds stands line under line. */
export type RegisterColumn = {
  header: string;
  /** In characters, of a sheet as wide as A4 is long. */
  width: number;
  lines: (row: RegisterRow, ordinal: number) => readonly (string | null)[];
};

type Key = keyof RegisterWords;
type RegisterWords = typeof import("@/messages/vi/exports-papers.json")["register"]["columns"];

/**
 * The columns of Sổ danh sách đảng viên (mẫu 7-HSĐV), in the form's order. What the record does not hold (the
 * occupation before admission, foreign languages, numbers of badges, causes of death) stays empty; what is not shown to the
 * reader's role says so.
 */
export function registerColumns({ t }: Words, asOf: CalendarDate, viewer: { role: Role }): RegisterColumn[] {
  const column = (key: Key, width: number, lines: RegisterColumn["lines"]): RegisterColumn => ({
    header: t(`exports.register.columns.${key}`),
    width,
    lines,
  });
  return [
    column("ordinal", 5, (_, ordinal) => [String(ordinal)]),
    column("name", 22, (row) => [row.fullName, row.otherNames]),
    column("person", 11, (row) => [
      t(`members.sex.${row.sex}`),
      row.ethnicity ?? t("members.withheldShort"),
      row.religion === null ? t("members.withheldShort") : t(`members.religion.${row.religion}`),
    ]),
    column("nativePlace", 18, (row) => [row.nativePlace]),
    column("education", 16, (row) => [
      row.generalEducationNote ??
        (row.generalEducation && t(`members.generalEducation.${row.generalEducation}`)),
      row.theory && t(`members.politicalTheory.${row.theory}`),
      row.professional && t(`members.professionalLevel.${row.professional}`),
      row.academicTitle && t(`members.academicTitle.${row.academicTitle}`),
    ]),
    column("occupation", 20, (row) => [row.jobTitle ?? t(`members.occupationGroup.${row.occupation}`)]),
    column("admission", 11, (row) => [
      formatDate(row.admittedOn),
      row.officialOn && formatDate(row.officialOn),
    ]),
    column("numbers", 14, (row) => [row.cardNumber, row.record]),
    column("service", 11, (row) => [serviceOf(row, t)]),
    column("movedOut", 13, (row) => [leftBy(row, ["TRANSFER_OUT"])]),
    column("movedIn", 16, (row) =>
      row.startReason === "TRANSFER_IN" ? [formatDate(row.startsOn), row.cameFrom] : [],
    ),
    column("death", 11, (row) => [leftBy(row, ["DEATH"])]),
    column("removal", 13, (row) => [leftBy(row, removals), removalOf(row, viewer, t)]),
    column("note", 15, (row) => [
      memberStatus(row, asOf) === "PROBATIONARY" ? t("members.status.PROBATIONARY") : null,
      isExempt(row, asOf) ? t("exports.register.exempt", { date: formatDate(row.exemptFrom) }) : null,
    ]),
  ];
}

/** What a cell says, line under line; empty where nothing is known. */
export function registerCell(column: RegisterColumn, row: RegisterRow, ordinal: number): string {
  return column
    .lines(row, ordinal)
    .filter((line) => line !== null && line !== "")
    .join("\n");
}

const removals: readonly RegisterRow["endReason"][] = [
  "EXPULSION",
  "NAME_REMOVAL",
  "WITHDRAWAL",
  "ADMISSION_ANNULLED",
];

function leftBy(row: RegisterRow, reasons: readonly RegisterRow["endReason"][]): string | null {
  return row.endsOn !== null && reasons.includes(row.endReason) ? formatDate(row.endsOn) : null;
}

function removalOf({ endReason }: RegisterRow, viewer: { role: Role }, t: Words["t"]): string | null {
  if (endReason === null || !removals.includes(endReason)) return null;
  const isHidden = endReason !== "REORGANIZATION" && isWithheld(viewer, endReason);
  return isHidden ? t("members.withheldShort") : t(`members.membershipEnd.${endReason}`);
}

function serviceOf({ occupation }: RegisterRow, t: Words["t"]): string | null {
  if (occupation === "ARMED_FORCES") return t("exports.register.armedForces");
  return occupation === "RETIRED" ? t("exports.register.retired") : null;
}
