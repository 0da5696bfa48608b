/** The list an export is of, "/members?sex=FEMALE" of "/members/export?sex=FEMALE&format=csv"; null of any other address. */
export function listOfFile(path: string): string | null {
  const [pathname = "", query] = path.split("?");
  if (!pathname.endsWith("/export")) return null;
  const params = new URLSearchParams(query);
  params.delete("format");
  const list = pathname.slice(0, -"/export".length);
  return params.size === 0 ? list : `${list}?${params}`;
}
