"use client";

import type { ReactNode } from "react";
import type { Action, ActionError } from "@/lib/action/result";
import { ConflictChoice } from "./conflict-choice";
import { DraftNotice } from "./draft-notice";
import { ErrorSummary } from "./error-summary";
import type { LoadSchema } from "./field-errors";
import { LeaveGuard } from "./leave-guard";
import styles from "./record-form.module.css";
import { RecordFormContext } from "./record-form-context";
import { RefusalHelp } from "./refusal-help";
import { SaveBar } from "./save-bar";
import { useRecordForm } from "./use-record-form";

type RecordFormProps<Input extends Record<string, unknown>, Value> = {
  /** Under which unsaved work is kept in this browser: the form, and the record where there is one. */
  draft: string;
  /** Brings the action's own input schema, once somebody begins to fill in; its messages are keys of the catalogue. */
  schema: LoadSchema<Input>;
  /** What the fields begin with, and ids and versions that have no field. Dates are text, as the schema reads them. */
  initialValues: Input;
  action: Action<Input, Value>;
  /** After the change is kept: go to the record, for instance. */
  onSaved?: (value: Value, forgetDraft: () => void) => void;
  /** Sending it keeps nothing yet, a preview for instance: the draft stays until `forgetDraft` is called. */
  isStep?: boolean;
  /** The verb on the save button: "Thêm đảng viên". */
  submitLabel?: string;
  /** Where "Hủy" leads. */
  cancelHref?: string;
  /** In its place where the act itself is a "Hủy". */
  cancelLabel?: string;
  /** FormGroup and field components. */
  children: ReactNode;
};

/**
 * The one form of the product. It validates with the schema the server uses, keeps what was typed whatever the answer, moves
 * to the first field to correct, keeps it through a closed tab or an ended session, asks before work that is not kept is left, and sends one key per content, so that a second
 * press gets the first answer.
 */
export function RecordForm<Input extends Record<string, unknown>, Value>(
  props: RecordFormProps<Input, Value>,
) {
  const { submitLabel, cancelHref, cancelLabel, children } = props;
  const form = useRecordForm(props);
  return (
    <RecordFormContext value={form.fields}>
      <form
        ref={form.formRef}
        className={styles.form}
        noValidate
        onFocus={form.prepare}
        aria-busy={form.pending}
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        {form.failure && isStanding(form.failure, form.wrongFields) && (
          <ErrorSummary failure={form.failure} wrongFields={form.wrongFields}>
            <RefusalHelp reason={form.failure.reason} onRetry={form.submit} />
          </ErrorSummary>
        )}
        {form.offer && <DraftNotice {...form.offer} />}
        {form.conflicts.length > 0 && (
          <ConflictChoice conflicts={form.conflicts} fieldOf={form.fieldOf} onChosen={form.choose} />
        )}
        {children}
        <SaveBar
          pending={form.pending}
          dirty={form.dirty}
          savedAt={form.savedAt}
          keptAt={form.keptAt}
          submitLabel={submitLabel}
          cancelHref={cancelHref}
          cancelLabel={cancelLabel}
        />
      </form>
      <LeaveGuard active={form.dirty && !form.pending && form.keptAt === null} />
    </RecordFormContext>
  );
}

/** A refusal about fields is over when each of them has been corrected. */
function isStanding(failure: ActionError, wrongFields: readonly unknown[]): boolean {
  return failure.fields === undefined || wrongFields.length > 0;
}
