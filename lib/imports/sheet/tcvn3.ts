/**
 * TCVN 5712:1993 (VN3, "ABC"): fonts named .Vn… drew Vietnamese letters over these Latin-1 codes. It has capitals for
 * the bare letters only; toned capitals were drawn by fonts of capitals over the codes of the small ones.
 */
const codes: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const letters = new Map(
  codes.flatMap(([first, run]) =>
    [...run].map((letter, offset) => [String.fromCharCode(first + offset), letter] as const),
  ),
);

/** Reads text typed in a .Vn… font. Text typed in capitals comes back in capitals throughout. */
export function decodeTcvn3(text: string): string {
  const decoded = [...text].map((char) => letters.get(char) ?? char).join("");
  return isTypedInCapitals(text) ? decoded.toUpperCase() : decoded;
}

/** The letters a keyboard has tell: two capitals and no small one. */
function isTypedInCapitals(text: string): boolean {
  return /[A-Z].*[A-Z]/s.test(text) && !/[a-z]/.test(text);
}
