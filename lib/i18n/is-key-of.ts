import type { MessageKey } from "./message-key";

/** Whether a string names a sentence of these messages; in the browser they are those of `useMessages`. */
export function isKeyOf(messages: object, key: string): key is MessageKey {
  let node: unknown = messages;
  for (const part of key.split(".")) node = childOf(node, part);
  // The build leaves plain sentences as they are, and takes those with values apart into lists.
  return typeof node === "string" || Array.isArray(node);
}

function childOf(node: unknown, name: string): unknown {
  const isBranch = typeof node === "object" && node !== null && !Array.isArray(node);
  return isBranch && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}
