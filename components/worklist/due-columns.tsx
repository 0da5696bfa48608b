import type { useTranslations } from "next-intl";
import type { DataTableColumn } from "@/components/data-table/data-table-column";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import type { ListReach } from "@/lib/members/member-list";
import type { DeadlineKind } from "@/lib/worklist/deadline";
import type { DueMember } from "@/lib/worklist/worklist";
import { dueText, elapsedText, onText, shortRuleText, stateText, stateTone } from "./deadline-words";

type Translate = ReturnType<typeof useTranslations<"deadlines">>;

/** The columns of one kind's list: who, where, by when, how long still, and by which rule. */
export function dueColumns(t: Translate, kind: DeadlineKind, reach: ListReach): DataTableColumn<DueMember>[] {
  return [
    { id: "name", header: t("columns.name"), cell: ({ name }) => name },
    // Whoever is on the way comes from another unit as often as from the own.
    ...(reach === "BLOC" || kind === "TRANSIT" ? [unitColumn(t, kind)] : []),
    ...(reach === "CELL" ? [] : [cellColumn(t, reach)]),
    ...(kind === "BADGE" ? [levelColumn(t)] : []),
    ...(kind === "TRANSIT" ? [receiverColumn(t)] : []),
    fromColumn(t, kind),
    ...(kind === "TRANSIT" ? [elapsedColumn(t)] : []),
    ...(kind === "BADGE" ? [reachedColumn(t)] : []),
    ...dateColumns(t, kind),
    {
      id: "state",
      header: t("columns.state"),
      cell: ({ deadline }) => <StatusDot tone={stateTone(deadline)}>{stateText(t, deadline)}</StatusDot>,
    },
    {
      id: "rule",
      header: t("columns.rule"),
      wrap: true,
      cell: ({ deadline }) => shortRuleText(t, deadline),
    },
  ];
}

function unitColumn(t: Translate, kind: DeadlineKind): DataTableColumn<DueMember> {
  const header = t(kind === "TRANSIT" ? "columns.sender" : "columns.unit");
  return { id: "unit", header, wrap: true, cell: ({ unit }) => unit };
}

function cellColumn(t: Translate, reach: ListReach): DataTableColumn<DueMember> {
  return {
    id: "cell",
    header: t("columns.cell"),
    hidden: reach === "BLOC",
    wrap: true,
    cell: ({ cell }) => cell,
  };
}

function receiverColumn(t: Translate): DataTableColumn<DueMember> {
  return {
    id: "to",
    header: t("columns.receiver"),
    wrap: true,
    cell: ({ transfer }) => transfer?.to,
  };
}

/** Days since the paper, and what the rule calls so many. */
function elapsedColumn(t: Translate): DataTableColumn<DueMember> {
  return {
    id: "elapsed",
    header: t("columns.elapsed"),
    wrap: true,
    cell: ({ deadline }) => elapsedText(t, deadline),
  };
}

function levelColumn(t: Translate): DataTableColumn<DueMember> {
  return {
    id: "level",
    header: t("columns.level"),
    align: "end",
    cell: ({ deadline }) => deadline.kind === "BADGE" && t("level", { level: deadline.level }),
  };
}

/** The day the term is counted from; of a Party age also which day that is, since older records used the ceremony. */
function fromColumn(t: Translate, kind: DeadlineKind): DataTableColumn<DueMember> {
  return {
    id: "from",
    header: t(`fromColumns.${kind}`),
    align: "end",
    cell: ({ deadline }) => {
      const date = formatDate(deadline.from);
      return deadline.kind === "BADGE" ? t(`counted.${deadline.countedFrom}`, { date }) : date;
    },
  };
}

function reachedColumn(t: Translate): DataTableColumn<DueMember> {
  return {
    id: "reached",
    header: t("columns.reached"),
    align: "end",
    hidden: true,
    cell: ({ deadline }) => deadline.kind === "BADGE" && formatDate(deadline.reachedOn),
  };
}

/** The day itself and, where that is another, the last day for the work. */
function dateColumns(t: Translate, kind: DeadlineKind): DataTableColumn<DueMember>[] {
  const on: DataTableColumn<DueMember> = {
    id: "on",
    header: t(`onColumns.${kind}`),
    align: "end",
    cell: ({ deadline }) => onText(deadline),
  };
  if (kind !== "PROBATION" && kind !== "BADGE") return [on];
  const due: DataTableColumn<DueMember> = {
    id: "due",
    header: t(`dueColumns.${kind}`),
    align: "end",
    cell: ({ deadline }) => dueText(deadline),
  };
  return [on, due];
}
