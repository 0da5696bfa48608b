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

/** A record number no other test has: the three letters make it so, six digits would meet soon. */
export function uniqueRecordNumber(): string {
  const letters = randomUUID()
    .slice(0, 3)
    .replaceAll(/./g, (digit) => "ABCDEGHIKLMNOPQR"[Number.parseInt(digit, 16)] ?? "A");
  return `${uniqueDigits(6)} ${letters}`;
}
