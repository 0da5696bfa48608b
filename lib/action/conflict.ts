import "server-only";
import { getTranslations } from "next-intl/server";
import { readLastChange } from "@/lib/audit/last-change";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { ConflictError } from "./domain-error";
import type { ActionError } from "./result";
import { savedSentence } from "./saved-sentence";

/** How a record stands, as a phrase of the catalogue: "Đã đóng". */
export type State = {
  key: MessageKey;
  params?: Record<string, string | number>;
  /** Parts of the phrase that are phrases of the catalogue themselves. */
  words?: Record<string, MessageKey>;
};

/**
 * What whoever was not the first to save is told, besides who was and when. An action with a version gives `stored`, so that
 * its form can show mine and theirs, or `state` where there is nothing to compare.
 */
export type Conflict<Input, Values> = {
  /** Id of the record whose version it is; the input's own `id` unless told. */
  of?: (input: Input, db: ScopedDb) => string | Promise<string | null>;
  /** The form's values as they are stored now, the version among them, read in the viewer's scope. */
  stored?: (viewer: Viewer, input: Input) => Promise<Partial<Values> | null>;
  /** How the record stands now. */
  state?: (db: ScopedDb, input: Input) => Promise<State | null>;
};

/** A refused version in the reader's language: who saved and when, how the record stands, and what is stored. */
export async function explainConflict<Input, Values>(
  error: ConflictError,
  { viewer, input, conflict }: { viewer: Viewer; input: Input; conflict: Conflict<Input, Values> },
): Promise<ActionError> {
  const t = await getTranslations();
  const found = await withScope(viewer, async (db) => {
    const id = await (conflict.of ?? idOf)(input, db);
    return { saved: id && (await readLastChange(db, id)), state: await conflict.state?.(db, input) };
  });
  const stored = await conflict.stored?.(viewer, input);
  const isSaid = error.key === "errors.conflict";
  const said = [
    !isSaid && t(error.key, error.params),
    found.saved ? t(...savedSentence(found.saved, new Date())) : isSaid && t("errors.conflict"),
    found.state && t("errors.stateNow", { state: phraseOf(t, found.state) }),
  ].filter(Boolean);
  const saved = said.join(" ");
  return stored
    ? { message: saved, saved, stored: { ...Object(stored) } }
    : { message: isSaid ? `${saved} ${t("errors.reload")}` : saved };
}

function phraseOf(t: (key: MessageKey, params: Record<string, string | number>) => string, state: State) {
  const words = Object.entries(state.words ?? {}).map(([name, key]) => [name, t(key, {})]);
  return t(state.key, { ...state.params, ...Object.fromEntries(words) });
}

function idOf(input: unknown): string | null {
  const id: unknown = Reflect.get(Object(input), "id");
  return typeof id === "string" ? id : null;
}
