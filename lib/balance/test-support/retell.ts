import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type BalanceLine, type Figures, figuresOf, kindsOfLine } from "../lines";
import type { DayRange } from "../period";
import type { Deed, End, Life } from "./random-lives";

type Scope = {
  /** Whether an organisation is in the scope. */
  has: (organizationId: string) => boolean;
  /** Base organisation of an organisation. */
  baseOf: (organizationId: string) => string;
};

/** The balance of a scope as its people would tell it: no events, no pairs, only who was where and what was done. */
export function retell(
  lives: readonly Life[],
  scope: Scope,
  { from, to }: DayRange,
  opening: CalendarDate,
): Figures {
  const counted = new Map<BalanceLine, number>();
  const count = (line: BalanceLine) => counted.set(line, (counted.get(line) ?? 0) + 1);
  const within = (on: CalendarDate | null) => on !== null && on >= from && on <= to;
  for (const { deeds } of lives) {
    const isIn = (ends: readonly End[]) => ends.length > 0 && ends.every((end) => isOf(scope, end));
    const closing = whereIs(deeds, to);
    if (isIn(whereIs(deeds, opening))) count("A");
    if (isIn(closing)) count("D");
    if (isIn(closing) && closing.length === 2) count("T");
    for (const deed of deeds) {
      if (deed.type !== "MOVE") {
        if (!scope.has(deed.cellId) || !within(deed.on)) continue;
        const line = lineOf(deed.kind);
        count(line);
        if (line === "C3" && deed.isProbationary) count("C3p");
        continue;
      }
      const [leaves, arrives] = [isOf(scope, deed.from), isOf(scope, deed.to)];
      if (leaves && arrives) continue;
      if (leaves && within(deed.leftOn)) count(`C5${letter(scope, deed.from, deed.to)}`);
      if (arrives && within(deed.arrivedOn)) count(`B2${letter(scope, deed.to, deed.from)}`);
    }
  }
  return figuresOf(counted);
}

/** One end: on that list. Two ends inside the register: on the way from the first to the second. None: not in it. */
function whereIs(deeds: readonly Deed[], on: CalendarDate): End[] {
  let where: End[] = [];
  for (const deed of deeds) {
    if (deed.type === "MOVE") {
      if (deed.leftOn <= on && "organizationId" in deed.from) {
        where = "organizationId" in deed.to ? [deed.from, deed.to] : [];
      }
      if (deed.arrivedOn !== null && deed.arrivedOn <= on) where = [deed.to];
    } else if (deed.on <= on) where = deed.type === "ENTRY" ? [{ organizationId: deed.cellId }] : [];
  }
  return where;
}

function isOf(scope: Scope, end: End): boolean {
  return "organizationId" in end && scope.has(end.organizationId);
}

function letter({ baseOf }: Scope, own: End, other: End): "a" | "b" | "c" | "d" {
  if ("place" in other) return other.place === "CITY" ? "b" : "c";
  return "organizationId" in own && baseOf(own.organizationId) === baseOf(other.organizationId) ? "d" : "a";
}

function lineOf(kind: string): BalanceLine {
  for (const [line, kinds] of Object.entries(kindsOfLine)) {
    if (kinds.some((known) => known === kind)) return line as BalanceLine;
  }
  throw new Error(`${kind} is on no line`);
}
