import { databaseErrorOf } from "@/lib/db/database-error";
import type { MessageKey } from "@/lib/i18n/message-key";
import { ConflictError, DomainError } from "./domain-error";

/** Slips of the pen and of timing: a field to correct, somebody else who was quicker. */
const everyday: readonly MessageKey[] = ["errors.checkFields", "errors.busy"];

/** Why somebody was refused what they asked for, when it was a rule, a right or the scope that did; null otherwise. */
export function refusalIn(error: unknown): MessageKey | null {
  if (error instanceof ConflictError) return null;
  if (error instanceof DomainError)
    return everyday.includes(error.key) || Object.keys(error.fields).length > 0 ? null : error.key;
  return databaseErrorOf(error)?.code === "42501" ? "errors.notAllowed" : null;
}
