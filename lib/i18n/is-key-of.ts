import type { MessageKey } from "./message-key";

/** Whether a string names a sentence of these messages; in the browser they are those of `useMessages`. */
export function isKeyOf(messages: object, key: string): key is MessageKey {
  let node: unknown = messages;
  for (const part of key.split(".")) {
    node =
      typeof node === "object" && node !== null && Object.hasOwn(node, part)
        ? Reflect.get(node, part)
        : undefined;
  }
  return typeof node === "string";
}
