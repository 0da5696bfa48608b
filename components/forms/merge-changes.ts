import { type FieldValues, fieldsOf, isSameValue } from "./field-values";

/** What a person made of one field. */
type FieldChange = { from: unknown; to: unknown };
export type FieldChanges = Readonly<Record<string, FieldChange>>;

/** A field that two people made different things of. */
export type FieldConflict = { name: string; mine: unknown; theirs: unknown };

/** The fields that differ from what the form began with; ids, versions and secrets nobody typed are never among them. */
export function changesOf(initial: object, values: object): FieldChanges {
  const before = fieldsOf(initial);
  return Object.fromEntries(
    Object.entries(fieldsOf(values))
      .filter(([name, to]) => !isSameValue(before[name], to))
      .map(([name, to]) => [name, { from: before[name] ?? null, to }]),
  );
}

/**
 * My changes on top of what is stored now. A field only one of us changed has one answer; where both did, and differently,
 * a person has to choose.
 */
export function mergeChanges(
  changes: FieldChanges,
  stored: object,
): { mine: FieldValues; conflicts: FieldConflict[] } {
  const now = fieldsOf(stored);
  const conflicts = Object.entries(changes).flatMap(([name, { from, to }]) => {
    const theirs = now[name] ?? null;
    return isSameValue(theirs, from) || isSameValue(theirs, to) ? [] : [{ name, mine: to, theirs }];
  });
  return {
    mine: Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to])),
    conflicts,
  };
}
