import { addDays } from "@/lib/dates/calendar-date";
import type { DueScope } from "../due-sql";
import type { DeadlineSearch } from "../search";

type Asked = Pick<DeadlineSearch, "horizon" | "unit" | "award" | "level" | "on">;

/** What an address asks for, seen from the day it names, be it to come; else from today. */
export function dueScope({ role, today }: DueScope["reader"], asked: Asked): DueScope {
  const { unit, award, level, horizon } = asked;
  const on = asked.on ?? today;
  return { reader: { role, today }, on, until: addDays(on, horizon), unit, award, level };
}
