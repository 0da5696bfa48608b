import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { makeViewer } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { answerExport } from "./answer-export";
import type { Exportable } from "./write-export";

vi.mock("next-intl/server", async () => ({
  ...(await import("@/lib/action/test-support/browser")),
  getLocale: () => Promise.resolve("vi"),
}));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const address = "/members/export?format=csv&sex=FEMALE";

/** A file of so many people, whose bytes nobody needs here. */
function fileOf(total: number): Exportable {
  return {
    title: "Danh sách đảng viên",
    filters: [],
    asOf: "2021-03-25",
    total,
    async *write() {
      yield Buffer.from("x");
    },
  };
}

/** What leadership gets who proved it so many minutes ago: the status, or where the browser is sent instead. */
async function answerAfter(minutes: number, total: number) {
  const viewer = await makeViewer(db, { role: "LEADER" });
  await db.query(
    "UPDATE auth_session SET proved_at = now() - make_interval(mins => $2) WHERE account_id = $1",
    [viewer.accountId, minutes],
  );
  const answer = await answerExport(new Request(`http://127.0.0.1:3000${address}`), viewer, {
    action: "member.export",
    open: () => Promise.resolve(fileOf(total)),
  }).then(
    ({ status }) => status,
    (error: { digest?: string }) => error.digest,
  );
  const { rowCount } = await db.query("SELECT FROM audit_event WHERE account_id = $1", [viewer.accountId]);
  return { answer, lines: rowCount };
}

it("a file of a thousand people comes at once, a larger one after the password, and none leaves no line", async () => {
  expect(await answerAfter(11, 1_000)).toEqual({ answer: 200, lines: 1 });
  expect(await answerAfter(9, 1_001)).toEqual({ answer: 200, lines: 1 });
  const { answer, lines } = await answerAfter(11, 1_001);
  expect(String(answer)).toContain(`/account/confirm?${new URLSearchParams({ from: address })}`);
  expect(lines).toBe(0);
});
