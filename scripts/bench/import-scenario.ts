import type { Browser } from "@playwright/test";
import pg from "pg";
import { makeOrganization } from "../../prisma/factories/organization";
import type { BenchDatabase, BenchSite } from "./bench-site";
import { isAction, timeRequest } from "./captured-requests";
import { memberListFile } from "./member-list-file";
import { peakMemoryMb } from "./process-figures";
import { signInCookie } from "./sign-in";

export type Step = { name: string; seconds: number; megabytes: number; peakMb: number | null };

/** A file in and the register out again, each once: these are waits for one person, not a load. */
export async function measureFiles(
  browser: Browser,
  { origin, pid }: BenchSite,
  database: BenchDatabase,
  rows: number,
): Promise<Step[]> {
  const cookie = await signInCookie(origin, "vanphong");
  const { unitId, file } = await prepare(database, rows);
  const steps: Step[] = [];
  const keep = (name: string, milliseconds: number, bytes: number) =>
    steps.push({
      name,
      seconds: milliseconds / 1000,
      megabytes: bytes / 1_000_000,
      peakMb: peakMemoryMb(pid),
    });
  async function timed(name: string, work: () => Promise<number>): Promise<void> {
    const startedAt = performance.now();
    const bytes = await work();
    keep(name, performance.now() - startedAt, bytes);
  }
  const upload = async (): Promise<string> => {
    const answer = await fetch(`${origin}/imports?unit=${unitId}&name=list.xlsx`, {
      method: "POST",
      body: new Uint8Array(file),
      headers: { cookie, origin },
    });
    const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
    const id = /"id":"([^"]+)"/.exec(last)?.[1];
    if (!id) throw new Error(`The file was not read: ${last.slice(0, 300)}`);
    return id;
  };
  let importId = "";
  await timed("import: preview", async () => {
    importId = await upload();
    return file.length;
  });
  const writing = await timeRequest(browser, origin, cookie, `/members/import/${importId}`, {
    isIt: isAction,
    act: (page) => page.getByRole("button", { name: /^Ghi / }).click(),
  });
  await assertWritten(database, importId, rows);
  keep("import: write", writing, 0);
  await timed("import: the same file again", async () => {
    await upload();
    return file.length;
  });
  for (const format of ["xlsx", "csv"])
    await timed(`export: everybody, .${format}`, async () => {
      const answer = await fetch(`${origin}/members/export?format=${format}`, { headers: { cookie } });
      const bytes = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`The export answered ${answer.status}`);
      return bytes;
    });
  return steps;
}

function prepare(database: BenchDatabase, rows: number): Promise<{ unitId: string; file: Buffer }> {
  return asOwner(database, async (client) => {
    const unit = await makeOrganization(client, { code: "BENCH", shortName: "Nhập danh sách" });
    return { unitId: unit.id, file: await memberListFile(client, rows) };
  });
}

function assertWritten(database: BenchDatabase, importId: string, rows: number): Promise<void> {
  return asOwner(database, async (client) => {
    const { rows: found } = await client.query<{ created: number }>(
      "SELECT created_count AS created FROM import_batch WHERE id = $1 AND status = 'APPLIED'",
      [importId],
    );
    if (found[0]?.created !== rows) throw new Error("The file was not written");
  });
}

async function asOwner<T>({ ownerUrl }: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
