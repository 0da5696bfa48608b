import { isKeyOf } from "./is-key-of";
import { catalogues, type Messages } from "./messages";

type Dotted<Node, Prefix extends string = ""> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key}`
    : Dotted<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** A sentence of the catalogue by its full path, "members.errors.cardTaken". */
export type MessageKey = Dotted<Messages>;

/** Whether a string (a schema's message, say) names a sentence of the catalogue. For the server: it brings all catalogues along. */
export function isMessageKey(key: string): key is MessageKey {
  return isKeyOf(catalogues.vi, key);
}
