import type { Permission } from "./permissions";

/** Rows of people from which a file is a copy of the register rather than a list for the day's work. */
const peopleInAFile = 1_000;

const exportsOfPeople: ReadonlySet<string> = new Set(["member.export", "register.export"]);

/** What nobody can take back. */
const actsForGood: ReadonlySet<string> = new Set(["person.erase"]);

const actsOnTheOwnAccount: ReadonlySet<string> = new Set([
  "factor.enrol",
  "factor.renewCodes",
  "factor.remove",
]);

/**
 * Whether an act asks again who is at the keyboard: every change of accounts and rights, a deputy among them, of one's own
 * second factor, and the erasure of a person. What counts as an answer, and for how long, the database says
 * (`app.session_proved`).
 */
export function asksForProof({ name, permission }: { name: string; permission: Permission }): boolean {
  return (
    permission === "account.manage" ||
    permission === "delegation.grant" ||
    actsOnTheOwnAccount.has(name) ||
    actsForGood.has(name)
  );
}

/** Whether a file does: from a thousand people on. */
export function fileAsksForProof({ action, rows }: { action: string; rows: number }): boolean {
  return exportsOfPeople.has(action) && rows > peopleInAFile;
}
