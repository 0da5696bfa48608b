import pg from "pg";
import { vi } from "vitest";

/** What `work` answers, and the SQL it sends on the way: how long an answer takes shows in how many statements it needs. */
export async function withStatements<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; statements: string[] }> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    const answer = await work();
    const statements = query.mock.calls.map(([first]: unknown[]) =>
      typeof first === "string" ? first : String(Reflect.get(Object(first), "text")),
    );
    return { answer, statements };
  } finally {
    query.mockRestore();
  }
}
