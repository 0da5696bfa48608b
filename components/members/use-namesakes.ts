"use client";

import { useEffect, useState } from "react";
import { parsePartialDate } from "@/lib/dates/partial-date";
import type { Namesake } from "@/lib/members/namesake";
import { searchKey } from "@/lib/text/search-key";

const pauseMs = 400;
const nobody: Namesake[] = [];

/**
 * People in the register who may be the one being typed, asked for once name and birth are complete and the typing
 * pauses. An answer that does not come is no hindrance: the server asks again when the form is saved.
 */
export function useNamesakes(fullName: string, born: string): Namesake[] {
  const [found, setFound] = useState<{ asked: string; people: Namesake[] }>({ asked: "", people: nobody });
  const birth = parsePartialDate(born);
  const asked =
    birth && searchKey(fullName).includes(" ")
      ? new URLSearchParams({ name: fullName, born }).toString()
      : "";

  useEffect(() => {
    if (asked === "") return;
    const question = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/members/namesakes?${asked}`, { signal: question.signal });
        if (answer.ok) setFound({ asked, people: await answer.json() });
      } catch {
        // Aborted by further typing, or no connection.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [asked]);

  return found.asked === asked ? found.people : nobody;
}
