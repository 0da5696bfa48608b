"use client";

import { useRef } from "react";
import { newUuid } from "./new-uuid";

/**
 * The key under which a form's content is sent. Sending the same content again (a second press, a lost connection) repeats
 * the key and so gets the first answer; changed content is a new request. `forget` ends it once the change is kept.
 */
export function useContentKey() {
  const last = useRef<{ content: string; key: string } | null>(null);
  return {
    of(input: unknown): string {
      const content = JSON.stringify(input);
      if (last.current?.content !== content) last.current = { content, key: newUuid() };
      return last.current.key;
    },
    forget(): void {
      last.current = null;
    },
  };
}
