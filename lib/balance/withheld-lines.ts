import type { Role } from "@/lib/access/permissions";
import { isWithheld } from "@/lib/ledger/withheld-kinds";
import { type BalanceLine, balanceLines, kindsOfLine } from "./lines";

/**
 * Lines that open no list for a viewer, since their very name says of everybody in it what the role is not shown: who was expelled,
 * who was struck off. How many there were is Biểu 1, and told.
 */
export function withheldLines(viewer: { role: Role }): BalanceLine[] {
  const kinds: Readonly<Partial<Record<BalanceLine, (typeof kindsOfLine)[keyof typeof kindsOfLine]>>> = {
    ...kindsOfLine,
    C3p: kindsOfLine.C3,
  };
  return balanceLines.filter((line) => kinds[line]?.some((kind) => isWithheld(viewer, kind)) ?? false);
}
