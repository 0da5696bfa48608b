"use client";

import type { ReactNode } from "react";
import type * as z from "zod";
import type { Action, ActionError } from "@/lib/action/result";
import { ErrorSummary } from "./error-summary";
import { LeaveGuard } from "./leave-guard";
import styles from "./record-form.module.css";
import { RecordFormContext } from "./record-form-context";
import { SaveBar } from "./save-bar";
import { useRecordForm } from "./use-record-form";

type RecordFormProps<Input extends Record<string, unknown>, Value> = {
  /** The action's own input schema; its messages are keys of the catalogue. */
  schema: z.ZodType<unknown, Input>;
  /** What the fields begin with, and ids and versions that have no field. Dates are text, as the schema reads them. */
  initialValues: Input;
  action: Action<Input, Value>;
  /** After the change is kept: go to the record, for instance. */
  onSaved?: (value: Value) => void;
  /** The verb on the save button: "Thêm đảng viên". */
  submitLabel?: string;
  /** Where "Hủy" leads. */
  cancelHref?: string;
  /** FormGroup and field components. */
  children: ReactNode;
};

/**
 * The one form of the product. It validates with the schema the server uses, keeps what was typed whatever the answer, moves
 * to the first field to correct, asks before unsaved work is left, and sends one key per content, so that a second
 * press gets the first answer.
 */
export function RecordForm<Input extends Record<string, unknown>, Value>(
  props: RecordFormProps<Input, Value>,
) {
  const { schema, initialValues, action, onSaved, submitLabel, cancelHref, children } = props;
  const form = useRecordForm({ schema, initialValues, action, onSaved });
  return (
    <RecordFormContext value={form.fields}>
      <form
        ref={form.formRef}
        className={styles.form}
        noValidate
        aria-busy={form.pending}
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        {form.failure && isStanding(form.failure, form.wrongFields) && (
          <ErrorSummary failure={form.failure} wrongFields={form.wrongFields} />
        )}
        {children}
        <SaveBar
          pending={form.pending}
          dirty={form.dirty}
          savedAt={form.savedAt}
          submitLabel={submitLabel}
          cancelHref={cancelHref}
        />
      </form>
      <LeaveGuard active={form.dirty && !form.pending} />
    </RecordFormContext>
  );
}

/** A refusal about fields is over when each of them has been corrected. */
function isStanding(failure: ActionError, wrongFields: readonly unknown[]): boolean {
  return failure.fields === undefined || wrongFields.length > 0;
}
