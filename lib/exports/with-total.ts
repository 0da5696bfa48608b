/** Rows that carry how many they are, and that number, known before the file is begun. */
export async function withTotal<Row extends { total: number }>(
  batches: AsyncGenerator<Row[]>,
): Promise<{ total: number; rows: AsyncIterable<Row[]> }> {
  const { value: first = [], done } = await batches.next();
  async function* rows() {
    if (done) return;
    yield first;
    yield* batches;
  }
  return { total: first[0]?.total ?? 0, rows: rows() };
}
