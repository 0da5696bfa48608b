import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeViewer } from "@/prisma/factories/account";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getBackupStanding } from "./queries/get-backup-standing";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

async function note(provedAt: string, succeeded: boolean): Promise<void> {
  await owner.query(
    `INSERT INTO backup_proof (id, file_name, taken_at, proved_at, byte_count, row_count, succeeded)
     VALUES ($1, $2::text, $2::timestamptz, $2::timestamptz, $3, $4, $5)`,
    [randomUUID(), provedAt, succeeded ? 3_000_000_000 : null, succeeded ? 74_425 : null, succeeded],
  );
}

it("tells an administrator of the last proof and of a failure since, and nobody else of any", async () => {
  const admin = await makeViewer(owner, { role: "ADMIN" });
  expect(await getBackupStanding(admin)).toEqual({ proved: null, failedAt: null, state: "NONE" });
  await note("2026-11-20T19:00:00Z", false);
  await note("2026-11-21T19:00:00Z", true);
  const proved = {
    fileName: "2026-11-21T19:00:00Z",
    takenAt: new Date("2026-11-21T19:00:00Z"),
    provedAt: new Date("2026-11-21T19:00:00Z"),
    rowCount: 74_425,
    byteCount: 3_000_000_000,
  };
  expect(await getBackupStanding(admin)).toMatchObject({ proved, failedAt: null });
  await note("2026-11-22T19:00:00Z", false);
  expect(await getBackupStanding(admin)).toEqual({
    proved,
    failedAt: new Date("2026-11-22T19:00:00Z"),
    state: "FAILED",
  });
  const unit = await makeUnit(owner);
  const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id });
  expect(await getBackupStanding(secretary)).toEqual({ proved: null, failedAt: null, state: "NONE" });
});
