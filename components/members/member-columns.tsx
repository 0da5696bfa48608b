import type { useTranslations } from "next-intl";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { StatusDot } from "@/components/ui/status-dot";
import { politicalTheoryLevels, professionalLevels, sexes } from "@/lib/members/code-lists";
import type { ListReach, MemberRow } from "@/lib/members/member-list";
import { memberStatuses } from "@/lib/members/member-status";

type Translate = ReturnType<typeof useTranslations<"members">>;

/** The columns of the list. Words are looked up once for the table, not once for each of its cells. */
export function memberColumns(t: Translate, reach: ListReach): DataTableColumn<MemberRow>[] {
  const sexWords = wordsFor(sexes, (code) => t(`sex.${code}`));
  const educationWords = wordsFor(professionalLevels, (code) => t(`professionalLevel.${code}`));
  const theoryWords = wordsFor(politicalTheoryLevels, (code) => t(`politicalTheory.${code}`));
  const statusWords = wordsFor(memberStatuses, (code) => t(`status.${code}`));
  const exemptWords = wordsFor(memberStatuses, (code) =>
    t("status.withExemption", { status: t(`status.${code}`) }),
  );
  const units: DataTableColumn<MemberRow>[] = [
    { id: "unit", header: t("columns.unit"), sort: "asc", wrap: true, cell: (row) => row.unit },
    { id: "cell", header: t("columns.cell"), hidden: true, wrap: true, cell: (row) => row.cell },
  ];
  const cell: DataTableColumn<MemberRow> = {
    id: "cell",
    header: t("columns.cell"),
    sort: "asc",
    wrap: true,
    cell: (row) => row.cell,
  };
  return [
    { id: "name", header: t("columns.name"), sort: "asc", cell: (row) => row.name },
    { id: "bornOn", header: t("columns.bornOn"), sort: "asc", align: "end", cell: (row) => row.born },
    { id: "sex", header: t("columns.sex"), cell: (row) => sexWords[row.sex] },
    ...(reach === "BLOC" ? units : []),
    ...(reach === "COMMITTEE" ? [cell] : []),
    {
      id: "jobTitle",
      header: t("columns.jobTitle"),
      hidden: reach === "BLOC",
      wrap: true,
      cell: (row) => row.jobTitle,
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: (row) => (
        <StatusDot tone={row.isExempt ? "neutral" : tones[row.status]}>
          {(row.isExempt ? exemptWords : statusWords)[row.status]}
        </StatusDot>
      ),
    },
    {
      id: "admittedOn",
      header: t("columns.admittedOn"),
      sort: "desc",
      align: "end",
      cell: (row) => row.admitted,
    },
    {
      id: "officialOn",
      header: t("columns.officialOn"),
      sort: "desc",
      hidden: reach !== "BLOC",
      align: "end",
      cell: (row) => row.official,
    },
    {
      id: "partyAge",
      header: t("columns.partyAge"),
      sort: "desc",
      align: "end",
      cell: (row) => row.partyAge,
    },
    {
      id: "card",
      header: t("columns.card"),
      hidden: true,
      cell: (row) => row.card && `••••${row.card}`,
    },
    {
      id: "education",
      header: t("columns.education"),
      sort: "desc",
      hidden: true,
      cell: (row) => row.education && educationWords[row.education],
    },
    {
      id: "theory",
      header: t("columns.theory"),
      sort: "desc",
      hidden: true,
      cell: (row) => row.theory && theoryWords[row.theory],
    },
  ];
}

const tones = { OFFICIAL: "good", PROBATIONARY: "info" } as const;

function wordsFor<Code extends string>(
  codes: readonly Code[],
  word: (code: Code) => string,
): Record<Code, string>;
function wordsFor(codes: readonly string[], word: (code: string) => string): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, word(code)]));
}
