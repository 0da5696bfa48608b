import type { UnitChoice } from "@/lib/organizations/unit-choice";

export const auditOutcomes = ["DONE", "SEEN", "REFUSED"] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** What a line is about, as far as the viewer may know it: a person's name only where the person is in scope. */
export type AuditSubject = { name: string; href: string | null };

/** One line of the trail. */
export type AuditLine = {
  id: string;
  at: Date;
  /** Null = a name that is no account's was tried. */
  account: { username: string; name: string } | null;
  /** Name of the secretary whose deputy it was; null for one's own act. */
  actedFor: string | null;
  action: string;
  outcome: AuditOutcome;
  /** Of a refusal: the catalogue key of what was answered. */
  reason: string | null;
  subject: AuditSubject | null;
  /** Of a page that was refused: the right it asks for. */
  right: string | null;
  unit: { code: string; name: string } | null;
  /** From where; for administrators, and of one's own acts. */
  network: string | null;
  agent: string | null;
};

export type AuditAccount = { id: string; username: string; name: string };

/** A value before or after, in words; null = blank. */
type ChangedField = {
  column: string;
  before: AuditValue;
  after: AuditValue;
};

export type AuditValue = { kind: "blank" } | { kind: "masked" } | { kind: "value"; value: unknown };

export type ChangeKind = "INSERT" | "UPDATE" | "DELETE";

/** One record that changed. */
export type AuditRecord = {
  id: string;
  register: string;
  kind: ChangeKind;
  unit: string | null;
  person: AuditSubject | null;
  /** More rows at once than are kept one by one. */
  rows: number | null;
  isErased: boolean;
  fields: ChangedField[];
};

/** A seal of the chain: day null is this moment. */
export type AuditHead = { day: string | null; seq: string; hash: string };

export type AuditList = {
  lines: AuditLine[];
  total: number;
  /** From 1; the page really shown. */
  page: number;
  accounts: AuditAccount[];
  units: UnitChoice[];
  /** Whom the list is about, when it is about one and that one is in scope. */
  about: AuditSubject | null;
};

/** One line with what it changed. */
export type AuditEventPage = {
  line: AuditLine;
  records: AuditRecord[];
  /** Records beyond those shown. */
  more: number;
  /** Names of the organisations that values of the records are ids of. */
  organizations: Record<string, string>;
};
