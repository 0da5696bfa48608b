/**
 * What a server action answers. `message` and the values of `fields` are sentences in the reader's language;
 * `fields` is keyed by the input's field names; `reference` is the number of a log line, for what nobody expected.
 */
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; error: ActionError };

export type ActionError = {
  message: string;
  fields?: Record<string, string>;
  reference?: string;
  /** Somebody else saved first: the form's values as they are stored now. */
  stored?: Readonly<Record<string, unknown>>;
  /** With `stored`: who saved, and when. */
  saved?: string;
  /**
   * Nothing is wrong with the content: the session ended, the password is asked for again, or (said by the browser itself)
   * nothing was reached.
   */
  reason?: "signedOut" | "proof" | "offline";
};

/** A guarded action as the browser calls it: one input, and the key of the form it came from. */
export type Action<Input, Value> = (input: Input, idempotencyKey: string) => Promise<ActionResult<Value>>;
