import type { MessageKey } from "@/lib/i18n/message-key";

type MessageParams = Record<string, string | number>;

/**
 * A refusal worded for the person: `key` (and each value of `fields`, by input field name) names a sentence of the
 * message catalogue. Thrown inside an action it undoes everything the action wrote.
 */
export class DomainError extends Error {
  override name = "DomainError";
  readonly params: MessageParams;
  readonly fields: Readonly<Record<string, MessageKey>>;

  constructor(
    readonly key: MessageKey,
    { params = {}, fields = {} }: { params?: MessageParams; fields?: Record<string, MessageKey> } = {},
  ) {
    super(key);
    this.params = params;
    this.fields = fields;
  }
}

/**
 * A refusal that is remembered although everything else of the action is undone: `remember` runs after the transaction, which
 * must not hold one connection while it waits for another.
 */
export class RememberedRefusal extends DomainError {
  override name = "RememberedRefusal";

  constructor(
    key: MessageKey,
    fields: Record<string, MessageKey>,
    readonly remember: () => Promise<void>,
  ) {
    super(key, { fields });
  }
}

/** Somebody else was first: the version is gone, or what was to be done is done. It is said who that was, and when. */
export class ConflictError extends DomainError {
  override name = "ConflictError";

  constructor(key: MessageKey = "errors.conflict") {
    super(key);
  }
}

/** Refuses when an `updateMany … where id and version` changed nothing: somebody else saved first, or the row is not ours. */
export function assertUpdated({ count }: { count: number }): void {
  if (count !== 1) throw new ConflictError();
}
