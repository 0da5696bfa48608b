import { startTransition, useEffect, useState } from "react";

type Input = typeof import("./choice-input").ChoiceInput;

let arrived: Input | null = null;
let isComing = false;
const waiting = new Set<() => void>();

/** Brings the script of the choices, once; where it does not arrive, the next touch asks again. */
export function bringChoiceInput(): void {
  if (isComing) return;
  isComing = true;
  import("./choice-input").then(
    ({ ChoiceInput }) => {
      arrived = ChoiceInput;
      for (const tell of waiting) tell();
    },
    () => {
      isComing = false;
    },
  );
}

/**
 * The field of a choice, or null until somebody has touched a form: it is the heaviest part of one (36 KB compressed, and most
 * of the time a page of eight choices needs to come alive), and a form is read before it is filled in.
 */
export function useChoiceInput(): Input | null {
  const [input, setInput] = useState(() => arrived);
  useEffect(() => {
    const tell = () => startTransition(() => setInput(() => arrived));
    waiting.add(tell);
    tell();
    return () => {
      waiting.delete(tell);
    };
  }, []);
  return input;
}
