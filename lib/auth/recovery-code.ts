/** No letter that looks like a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 24;

export const recoveryCodeCount = 10;

/** Ten fresh codes of 120 random bits each, made in the browser: the server keeps their SHA-256 and never sends them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => alphabet[byte % 32]).join(""),
  );
}

/** As printed: "k3f9-…", six groups of four. */
export function spellRecoveryCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, "$&-");
}

/** A code as it was copied from paper, whatever the case, spaces and look-alikes; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}
