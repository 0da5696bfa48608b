import "server-only";
import * as z from "zod";
import { can, type Permission } from "@/lib/access/permissions";
import { asksForProof } from "@/lib/access/step-up";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { writeAudit } from "@/lib/audit/write-audit";
import { hasProof } from "@/lib/auth/proof";
import { getViewer, type Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { MessageKey } from "@/lib/i18n/message-key";
import { type Conflict, explainConflict } from "./conflict";
import { ConflictError, DomainError, RememberedRefusal } from "./domain-error";
import { explainFailure, explainInput, explainUnstorable, refusal } from "./explain";
import { answerOnce } from "./idempotency";
import { isPlainData } from "./plain-data";
import { refusalIn } from "./refusal-in";
import type { Action } from "./result";
import { isSameOrigin } from "./same-origin";
import { unstorablePlaces } from "./storable";

type Context<Input> = { db: ScopedDb; viewer: Viewer; input: Input; today: CalendarDate };

/** What a change did: its answer, and whose record it touched. */
type Change<Value> = {
  value: Value;
  /** Id of the record changed. */
  subject: string;
  /** The organisation the record belongs to: whose audit trail it is. */
  organizationId: string;
  /** Names of the fields changed; their values stay in the record. */
  changedFields?: readonly string[];
};

type Definition<Schema extends z.ZodType, Record, Value> = {
  /** Name in the audit trail, "member.create". */
  name: string;
  permission: Permission;
  /** The same schema as the form's; its messages are keys of the catalogue. */
  input: Schema;
  /** Finds the record within the viewer's scope; null is "not found", whoever's it may be. */
  load: (context: Context<z.output<Schema>>) => Promise<Record | null>;
  /** Judges the record: a pure rule of the feature's policy. */
  allow: (context: {
    viewer: Viewer;
    record: Record;
    input: z.output<Schema>;
    today: CalendarDate;
  }) => boolean;
  run: (context: Context<z.output<Schema>> & { record: Record }) => Promise<Change<Value>>;
  /** For whatever has a version: what whoever was not the first to save is told. */
  conflict?: Conflict<z.output<Schema>, z.input<Schema>>;
  /** Sentences for the constraints this change can break: constraint name → field and catalogue key. */
  constraints?: Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }>;
};

/**
 * The one way to write. In order: origin, who is asking, strict input, the verb, one transaction in the viewer's
 * scope, the form's key (a second press gets the first answer), the record, the policy, the change, its audit row.
 * All of it is kept or none; a refusal is written down in a transaction of its own. Expected refusals come back as
 * sentences; anything else as a reference to a log line.
 */
export function defineAction<Schema extends z.ZodType, Record, Value>(
  definition: Definition<Schema, Record, Value>,
): Action<z.input<Schema>, Value> {
  return async (given, idempotencyKey) => {
    if (!(await isSameOrigin())) return refusal("errors.foreignOrigin");
    const viewer = await getViewer();
    if (!viewer) return refusal("errors.signedOut");
    if (!isPlainData(given)) return refusal("errors.badRequest");
    const parsed = definition.input.safeParse(given);
    if (!parsed.success) return explainInput(parsed.error);
    const unstorable = unstorablePlaces(given);
    if (unstorable.length > 0) return explainUnstorable(unstorable);
    const input = parsed.data;
    const { name } = definition;
    const subject = subjectOf(input);
    if (!can(viewer, definition.permission)) {
      await recordRefusal(viewer, { action: name, reason: "errors.notAllowed", subject });
      return refusal("errors.notAllowed");
    }
    if (asksForProof(definition) && !(await hasProof(viewer))) return refusal("errors.proofNeeded");
    try {
      const value = await withScope(viewer, (db) =>
        answerOnce({ db, viewer, action: name, key: idempotencyKey, request: given }, async () => {
          const context = { db, viewer, input, today: viewer.today };
          const record = await definition.load(context);
          if (record === null) throw new DomainError("errors.notFound");
          if (!definition.allow({ viewer, record, input, today: viewer.today }))
            throw new DomainError("errors.notAllowed");
          const change = await definition.run({ ...context, record });
          await writeAudit(db, viewer, { action: name, ...change });
          return change.value;
        }),
      );
      return { ok: true, value };
    } catch (error) {
      const reason = refusalIn(error);
      if (reason) await recordRefusal(viewer, { action: name, reason, subject });
      if (error instanceof RememberedRefusal) await error.remember();
      const { conflict } = definition;
      if (error instanceof ConflictError && conflict)
        return { ok: false, error: await explainConflict(error, { viewer, input, conflict }) };
      return explainFailure(error, definition);
    }
  };
}

/** The record that was asked for, where the input names one: an id of the form, not free text. */
function subjectOf(input: unknown): string | null {
  const asked = z.looseObject({ id: z.uuid().optional(), memberId: z.uuid().optional() }).safeParse(input);
  return asked.success ? (asked.data.id ?? asked.data.memberId ?? null) : null;
}
