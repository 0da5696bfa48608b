import type { MessageKey } from "@/lib/i18n/message-key";
import { properCaseName } from "@/lib/text/name-case";
import { searchKey } from "@/lib/text/search-key";
import { optionalText, requiredText } from "./field-schemas";

const nameLetters: MessageKey = "members.errors.nameLetters";
const cardShape: MessageKey = "members.errors.cardShape";

/** Somebody's name. Typed in capitals, as on paper, it is stored in proper case. */
export function personName() {
  return requiredText("members.errors.nameRequired", 120)
    .transform(properCaseName)
    .refine((name) => /^[a-z0-9 ]+$/.test(searchKey(name)), nameLetters);
}

/** The number of a Party card: eight digits, or since 02/09/2025 the citizen's own twelve. */
export function requiredCardNumber(missing: MessageKey) {
  return requiredText(missing, 40).transform(bareNumber).refine(isCardNumber, cardShape);
}

/** As `requiredCardNumber`, or null for whoever has no card. */
export function optionalCardNumber() {
  return optionalText(40)
    .transform((number) => (number === null ? null : bareNumber(number) || null))
    .refine((number) => number === null || isCardNumber(number), cardShape);
}

/** Spaces, dots and hyphens are how the number is printed (2 + 6 digits), not part of it. */
function bareNumber(printed: string): string {
  return printed.replace(/[\s.-]/g, "");
}

function isCardNumber(number: string): boolean {
  return /^(\d{8}|\d{12})$/.test(number);
}
