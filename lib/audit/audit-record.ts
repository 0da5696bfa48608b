import { maskCitizenId } from "@/lib/access/mask-citizen-id";
import type { Role } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";
import { hiddenColumns, organizationColumns } from "./audit-columns";
import type { AuditRecord, AuditSubject, AuditValue, ChangeKind } from "./audit-line";

type Payload = Readonly<Record<string, unknown>> | null;

/** A row of `audit_change`. */
export type ChangeRow = {
  id: string;
  register: string;
  kind: ChangeKind;
  memberId: string | null;
  before: Payload;
  after: Payload;
  isErased: boolean;
  unit: string | null;
};

/** A change as the page shows it: its fields, those of no interest to a reader left out, a citizen's number masked by role. */
export function recordOf(
  change: ChangeRow,
  people: ReadonlyMap<string, AuditSubject>,
  viewer: { role: Role },
): AuditRecord {
  const { id, register, kind, memberId, before, after, isErased, unit } = change;
  const tellsDiscipline = shows(viewer, "discipline");
  const rows = before === null && typeof after?.rows === "number" ? after.rows : null;
  const columns = Object.keys({ ...before, ...after }).filter(
    (column) =>
      !hiddenColumns.includes(column) && (tellsDiscipline || !standingOfDiscipline.includes(column)),
  );
  // One event masked among others that are not would be told by it: to whoever is not told, all are.
  const value = (column: string, of: unknown): AuditValue =>
    !tellsDiscipline && register === "member_event" && columnsOfEvents.includes(column) && of !== undefined
      ? { kind: "masked" }
      : auditValue(of, viewer);
  return {
    id,
    register,
    kind,
    unit,
    person: (memberId && people.get(memberId)) || null,
    rows,
    isErased,
    fields:
      rows === null
        ? columns.map((column) => ({
            column,
            before: value(column, before?.[column]),
            after: value(column, after?.[column]),
          }))
        : [],
  };
}

const standingOfDiscipline: readonly string[] = ["suspended_from", "suspended_to"];

/** What of an event says which kind it was: as `app.is_audit_secret` masks it of discipline. */
const columnsOfEvents: readonly string[] = [
  "kind",
  "detail",
  "note",
  "decision_number",
  "decision_on",
  "until_on",
  "correction_reason",
];

/** The ids of organisations among the values of a change. */
export function organizationsIn({ before, after }: Pick<ChangeRow, "before" | "after">): string[] {
  return organizationColumns
    .flatMap((column) => [before?.[column], after?.[column]])
    .filter((value) => typeof value === "string");
}

function auditValue(value: unknown, viewer: { role: Role }): AuditValue {
  if (value === null || value === undefined || value === "") return { kind: "blank" };
  if (Array.isArray(value) && value.length === 0) return { kind: "blank" };
  if (typeof value === "object" && "masked" in value) return { kind: "masked" };
  return { kind: "value", value: typeof value === "string" ? maskCitizenId(viewer, value) : value };
}
