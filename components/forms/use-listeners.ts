import { useCallback, useRef } from "react";

/** Whoever wants to hear of a change that React does not see, and how to tell them. Both stay the same for good. */
export function useListeners() {
  const listeners = useRef(new Set<() => void>());
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  const tell = useCallback(() => {
    for (const listener of listeners.current) listener();
  }, []);
  return { subscribe, tell };
}
