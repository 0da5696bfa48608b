/**
 * A value on its way from the server to a client component as one text. Handed over as it is, React takes it apart, writes
 * every row, key and cell by itself, and puts it together again: for fifty rows that costs more than the table's HTML.
 */
export type Packed<Value> = string & { readonly packs?: Value };

export function pack<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value);
}

export function unpack<Value>(packed: Packed<Value>): Value {
  return JSON.parse(packed);
}
