/** How one-byte text was read in the first place; its characters and bytes go back and forth. */
const bytesOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder("windows-1252").decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** Reads text of Windows-1258, which writes tones as marks after the vowel, from its Windows-1252 reading. */
export function decodeWindows1258(text: string): string {
  const bytes = Uint8Array.from(text, (char) => bytesOf.get(char) ?? 0x3f);
  return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
}
