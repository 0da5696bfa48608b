/** Values of a form by the path of each field: `numbers.MEMBERS.present`. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A form's values taken apart into fields. A list is one field: its lines have no identity but their place. */
export function fieldsOf(values: object, prefix = ""): FieldValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
      isGroup(value) ? Object.entries(fieldsOf(value, `${prefix}${name}.`)) : [[`${prefix}${name}`, value]],
    ),
  );
}

/** Whether two fields say the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy of the values with these fields in it. */
export function withFields<Values extends object>(values: Values, fields: FieldValues): Values {
  const copy = structuredClone(values);
  for (const [path, value] of Object.entries(fields)) setAt(copy, path.split("."), value);
  return copy;
}

function setAt(group: object, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) return void Reflect.set(group, name, value);
  const inner: unknown = Reflect.get(group, name);
  if (isGroup(inner)) setAt(inner, rest, value);
}

/** The version of the record a form was opened with: its own, or that of the record it belongs to. */
export function versionOf(values: object): number | null {
  const fields = Object.entries(fieldsOf(values));
  const version = fields.find(([name]) => name === "version" || name.endsWith(".version"))?.[1];
  return typeof version === "number" ? version : null;
}
