import { randomUUID } from "node:crypto";

/** A code no other test has: capital letters and digits, as organisations' codes are. */
export function uniqueCode(): string {
  return `T${randomUUID().slice(0, 12).replace("-", "").toUpperCase()}`;
}

/** So many random digits, for numbers that have to differ. */
export function uniqueDigits(count: number): string {
  const digits = BigInt(`0x${randomUUID().replaceAll("-", "")}`).toString();
  return digits.slice(-count).padStart(count, "0");
}
