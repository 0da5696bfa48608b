import type * as z from "zod";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { toDbDate } from "@/lib/db/calendar-date";
import { continuesOfficialCode } from "./official-code";
import { organizationSearchKey } from "./organization-search-key";
import type { newOrganizationInput } from "./schema";

type Words = Omit<z.output<typeof newOrganizationInput>, "parentId" | "kind">;

/** The columns a form fills, and the search key that follows from them. */
export function organizationColumns({ validFrom, ...words }: Words) {
  return { ...words, searchKey: organizationSearchKey(words), validFrom: toDbDate(validFrom) };
}

/** Refuses what the words alone cannot tell: a founding day to come, an official code that does not continue the one above. */
export function assertPlausible(
  words: Words,
  above: { officialCode: string | null },
  today: CalendarDate,
): void {
  if (words.validFrom !== null && words.validFrom > today) {
    throw new DomainError("errors.checkFields", {
      fields: { validFrom: "organizations.errors.validFromInFuture" },
    });
  }
  if (words.officialCode !== null && !continuesOfficialCode(words.officialCode, above.officialCode)) {
    throw new DomainError("errors.checkFields", {
      fields: { officialCode: "organizations.errors.officialCodePrefix" },
    });
  }
}
