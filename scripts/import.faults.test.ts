import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeListFile } from "@/lib/imports/test-support/make-list-file";
import { makeViewer } from "@/prisma/factories/account";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { type StartedProcess, startProcess } from "./lib/started-process";

/**
 * A server, or a database, that is killed while it writes an import: nothing of the file may be in the register afterwards,
 * whatever the moment, and confirming once more must write all of it.
 */

/** More than the server writes at a time, so that some die between two parts. */
const people = 1_200;
const moments = 20;
const secret = "nothing but fault tests ever see this";

let home: string;
let server: StartedProcess;
let ownerUrl: string;
let owner: pg.Client;
let env: Record<string, string>;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "so-khoi-import-faults-"));
  server = startProcess([process.execPath, "--import", "tsx", "scripts/serve-database.ts"], {
    DATABASE_URL: undefined,
    DATA_DIR: join(home, "data"),
  });
  await server.untilPrinted(/^application .+\n/m);
  const urlOf = (name: string) => new RegExp(`^${name} +(.+)$`, "m").exec(server.output())?.[1] ?? "";
  env = {
    APP_DATABASE_URL: urlOf("application"),
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    NEXTAUTH_SECRET: secret,
    PEPPER: secret,
    LOG_LEVEL: "silent",
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  ownerUrl = urlOf("owner");
  await connectOwner();
});

afterAll(async () => {
  await owner?.end();
  server?.kill("SIGTERM");
  await server?.ended;
  rmSync(home, { recursive: true, force: true });
});

/** How the process that confirms ends when one of them is killed as its n-th statement goes out. */
const victims = { server: { endsAs: "SIGKILL" }, database: { endsAs: 1 } } as const;

it.each(["server", "database"] as const)(
  `a %s killed at any of ${moments} moments of a confirmation leaves nothing half-written`,
  async (victim) => {
    const { endsAs } = victims[victim];
    const unit = await makeUnit(owner);
    const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id });
    const twin = await makeUnit(owner);
    const other = await makeViewer(owner, { role: "SECRETARY", organizationId: twin.base.id });
    const batchId = await stage(secretary, unit);
    const total = await countStatements(other, await stage(other, twin));
    expect(await written(twin)).toMatchObject({ members: people });

    const nothing = await written(unit);
    expect(nothing).toMatchObject({ members: 0, events: 0, status: "STAGED" });
    // From BEGIN to the statement before COMMIT.
    for (let moment = 1; moment <= moments; moment += 1) {
      const dieAt = Math.max(1, Math.round((moment * (total - 1)) / moments));
      expect(await confirm(secretary, batchId, { dieAt, victim }).ended).toBe(endsAs);
      await settled();
      expect(await written(unit), `killed at statement ${dieAt} of ${total}`).toEqual(nothing);
    }
    // COMMIT itself is on its way: all of it, or none.
    const last = await confirm(secretary, batchId, { dieAt: total, victim }).ended;
    expect([endsAs, 0]).toContain(last);
    await settled();
    const all = { members: people, status: "APPLIED", cells: nothing.cells + 1, events: people };
    const now = await written(unit);
    expect([nothing, all]).toContainEqual(now);

    if (now.status === "STAGED") await countStatements(secretary, batchId);
    expect(await written(unit)).toEqual(all);
  },
  600_000,
);

async function stage(viewer: Viewer, { base }: Unit): Promise<string> {
  const { stageImport } = await import("@/lib/imports/stage-import");
  const lines = Array.from({ length: people }, (_, index) => ({
    name: `Lê ${word(index)}`,
    cell: "Chi bộ Mới",
  }));
  return stageImport(viewer, {
    target: { register: "MEMBERS", unitId: base.id },
    fileName: "danh-sach.xlsx",
    bytes: makeListFile(...lines),
  });
}

/** A name for each number: names have no digits. */
function word(index: number): string {
  const letters = [...index.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `A${letters.join("")}`;
}

type Death = { dieAt: number; victim: keyof typeof victims };

function confirm(viewer: Viewer, batchId: string, death?: Death): StartedProcess {
  return startProcess(
    [
      process.execPath,
      "--conditions=react-server",
      "--import",
      "tsx",
      "scripts/test-support/confirm-import.ts",
    ],
    {
      ...env,
      BATCH_ID: batchId,
      VIEWER: JSON.stringify(viewer),
      SESSION: Buffer.from(viewer.sessionHash).toString("hex"),
      DIE_AT: death && String(death.dieAt),
      POSTMASTER: death?.victim === "database" ? String(postmaster()) : undefined,
    },
  );
}

async function countStatements(viewer: Viewer, batchId: string): Promise<number> {
  const run = confirm(viewer, batchId);
  expect(await run.ended, run.output()).toBe(0);
  return Number(/(\d+) statements/.exec(run.output())?.[1]);
}

function postmaster(): number {
  return Number(readFileSync(join(home, "data", "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** A connection of its own each time: the former one may have died with the database. */
async function connectOwner(): Promise<void> {
  await owner?.end().catch(() => undefined);
  owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
}

/** Until the database is back, or has noticed that its client is gone. */
async function settled(): Promise<void> {
  await expect
    .poll(
      async () => {
        await connectOwner();
        const { rows } = await owner.query(
          "SELECT 1 FROM pg_stat_activity WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
        );
        return rows.length;
      },
      { timeout: 30_000 },
    )
    .toBe(0);
}

async function written({ base }: Unit) {
  const { rows } = await owner.query<{ members: number; cells: number; events: number; status: string }>(
    `SELECT (SELECT count(*)::int FROM member m JOIN organization o ON o.id = m.organization_id WHERE o.base_id = $1) AS members,
            (SELECT count(*)::int FROM member_event e JOIN organization o ON o.id = e.organization_id WHERE o.base_id = $1) AS events,
            (SELECT count(*)::int FROM organization WHERE base_id = $1) AS cells,
            (SELECT status::text FROM import_batch WHERE organization_id = $1) AS status`,
    [base.id],
  );
  const [row] = rows;
  if (!row) throw new Error("a query without FROM answers one row");
  return row;
}
