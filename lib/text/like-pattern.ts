/** Makes `%`, `_` and `\` stand for themselves inside a LIKE pattern (with Postgres' default escape, the backslash). */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
