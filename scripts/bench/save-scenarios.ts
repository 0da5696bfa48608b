import type { Browser } from "@playwright/test";
import pg from "pg";
import type { BenchDatabase } from "./bench-site";
import type { Call } from "./load";
import { type RecordForm, recordForms } from "./record-forms";

export type SaveScenario = {
  name: string;
  /** The next save of a connection: its own record, right version, fresh form key. */
  nextCall: (index: number, connection: number) => Call;
  accepts: (body: string) => boolean;
};

type Target = { path: string; version: number };

/**
 * Saving as the browser does it: the form of each record is opened and sent once in Chromium, and that request is sent again with
 * the next versions and fresh keys. Each connection keeps to a record of its own, so every save is a change.
 */
export async function saveScenarios(
  browser: Browser,
  origin: string,
  cookie: string,
  database: BenchDatabase,
  connections: number,
): Promise<SaveScenario[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const read = async (sql: string) => (await client.query<Target>(sql, [connections])).rows;
  try {
    const scenarios = [
      { name: "save a member", targets: await read(members) },
      { name: "save participation", targets: await read(unitsWithNumbers) },
    ];
    const paths = scenarios.flatMap(({ targets }) => targets.map(({ path }) => path));
    const forms = await recordForms(browser, origin, cookie, paths);
    return scenarios.map(({ name, targets }) => ({
      name,
      nextCall: saves(targets, forms, cookie),
      accepts: (body) => body.includes('"ok":true'),
    }));
  } finally {
    await client.end();
  }
}

const members = `SELECT '/members/' || id || '/edit' AS path, version FROM member
  WHERE left_on IS NULL AND card_number IS NOT NULL ORDER BY sort_key DESC LIMIT $1`;

const unitsWithNumbers = `SELECT '/study/' || u.campaign_id || '/units/' || lower(o.code) || '/numbers' AS path, u.version
  FROM study_unit u JOIN organization o ON o.id = u.organization_id JOIN study_campaign c ON c.id = u.campaign_id
  WHERE c.status = 'OPEN' AND u.status IN ('PLANNED', 'IN_PROGRESS', 'STUDIED', 'RETURNED')
    AND EXISTS (SELECT FROM study_attendance a WHERE a.study_unit_id = u.id)
  ORDER BY u.id LIMIT $1`;

/** A connection saves its own record alone: two on one would be conflicts, not saves. */
function saves(
  targets: readonly Target[],
  forms: ReadonlyMap<string, RecordForm>,
  cookie: string,
): SaveScenario["nextCall"] {
  const saved = targets.map(() => 0);
  return (_, connection) => {
    const { path, version } = targets[connection] ?? missing(targets.length);
    const form = forms.get(path) ?? missing(targets.length);
    const call = form({ version: version + (saved[connection] ?? 0) });
    saved[connection] = (saved[connection] ?? 0) + 1;
    return { ...call, headers: { ...call.headers, cookie } };
  };
}

function missing(count: number): never {
  throw new Error(`There are only ${count} records to save, fewer than connections.`);
}
