/** A page's `searchParams` as the query they came from; of a parameter given twice the first counts, as on the lists. */
export function queryOf(params: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const [first] = [value].flat();
    if (first !== undefined) query.set(name, first);
  }
  return query;
}
