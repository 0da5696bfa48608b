/**
 * Text a spreadsheet program would run as a formula when it opens a .csv: it begins with = + - @, their full-width twins, or
 * with a control character (tab, line break, NUL). Apostrophes before it count along, or else taking one away would make it
 * anew.
 */
const formulaLike = /^'*[=+\-@＝＋－＠\p{Cc}]/u;

/** The text as a .csv holds it: an apostrophe in front makes a formula a text again. `plainText` undoes it exactly. */
export function neutralText(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

/** What was meant by a cell of a .csv: the one apostrophe of `neutralText` is taken off, and no other. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}
