import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { RegisterKind } from "./register";

/** Whose register a file goes into. */
export type BatchPlace = {
  readonly batchId: string;
  readonly register: RegisterKind;
  readonly organization: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
  };
  /** Of study results. */
  readonly campaignId: string | null;
};

/** A row to be written, as it was staged. */
export type RowToWrite = {
  readonly rowNumber: number;
  readonly cellName: string;
  readonly record: unknown;
  readonly change: "ADD" | "UPDATE";
  readonly subjectId: string | null;
  readonly changedFields: readonly string[];
};

/** What became of it: the record written, its version, and how its changed fields were. */
export type WrittenRow = {
  readonly rowNumber: number;
  readonly subjectId: string;
  readonly version: number;
  readonly before: unknown;
};

export type RowToUndo = {
  readonly rowNumber: number;
  readonly outcome: "CREATED" | "CHANGED";
  readonly subjectId: string;
  readonly version: number;
  readonly before: unknown;
};

/** Why a row can no longer be taken back. */
export type UndoConflict = { readonly rowNumber: number; readonly subjectId: string };

/** The half of a register that touches the database; the other half is pure (lib/imports/register.ts). */
export type ImportStore = {
  /**
   * The records a file's rows may mean, as JSON texts of many for the reader's thread: this one only hands them over.
   * `keys` are the file's own identifiers.
   */
  readonly readExisting: (
    db: ScopedDb,
    place: BatchPlace,
    keys: readonly string[],
    today: CalendarDate,
  ) => Promise<string[]>;
  /** The same keys of the rows of a preview. */
  readonly readKeys: (db: ScopedDb, batchId: string) => Promise<string[]>;
  /** Writes some rows of a file in its transaction; a file comes in several calls. */
  readonly write: (
    db: ScopedDb,
    place: BatchPlace,
    rows: readonly RowToWrite[],
    today: CalendarDate,
  ) => Promise<WrittenRow[]>;
  /** Rows whose record something later depends on. */
  readonly findConflicts: (
    db: ScopedDb,
    place: BatchPlace,
    rows: readonly RowToUndo[],
  ) => Promise<UndoConflict[]>;
  /** Takes rows back; none of them has a conflict. */
  readonly undo: (
    db: ScopedDb,
    place: BatchPlace,
    rows: readonly RowToUndo[],
    today: CalendarDate,
  ) => Promise<void>;
};
