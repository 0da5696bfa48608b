/**
 * Text as typed, minus what no database takes: NUL and other control characters, and halves of
 * surrogate pairs. `_x000D_` is how the format writes a character XML cannot hold.
 */
export function cleanText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, "");
}
