import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether the page answers yet. A form that is sent before goes out as the browser's own, with every field in the address: one
 * that asks for a password or a code holds its button back until then, which holds back Enter too.
 */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
