import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import pg from "pg";
import * as z from "zod";
import type { BenchDatabase } from "./bench-site";
import { captureRequest, isAction } from "./captured-requests";
import type { Call } from "./load";

export type SaveScenario = {
  name: string;
  /** The next save of a connection: own record, right version, fresh form key. */
  nextCall: (index: number) => Call;
  accepts: (body: string) => boolean;
};

/** Records one after the other; `start` is where their versions begin. */
type Target = { start: number; patch: Record<string, unknown> };

const actionBody = z.tuple([z.record(z.string(), z.unknown()), z.string()]);

/**
 * Saving as the browser does it: a form is opened and sent once in Chromium, and that request is sent again with other
 * records, their next versions and fresh keys. Each connection keeps to records of its own, so every save is a change.
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
  try {
    return [
      await saveMember(browser, origin, cookie, client, connections),
      await saveParticipation(browser, origin, cookie, client, connections),
    ];
  } finally {
    await client.end();
  }
}

async function saveMember(
  browser: Browser,
  origin: string,
  cookie: string,
  client: pg.Client,
  connections: number,
): Promise<SaveScenario> {
  const { rows } = await client.query<{
    id: string;
    version: number;
    cardNumber: string;
    recordNumber: string;
  }>(
    `SELECT id, version, card_number AS "cardNumber", record_number AS "recordNumber" FROM member
     WHERE left_on IS NULL AND card_number IS NOT NULL ORDER BY sort_key DESC LIMIT $1`,
    [connections + 1],
  );
  const [first, ...others] = rows;
  return replayed(
    "save a member",
    browser,
    origin,
    cookie,
    `/members/${first?.id}/edit`,
    others.map(({ version, ...patch }) => ({ start: version, patch })),
  );
}

async function saveParticipation(
  browser: Browser,
  origin: string,
  cookie: string,
  client: pg.Client,
  connections: number,
): Promise<SaveScenario> {
  const { rows } = await client.query<{ id: string; version: number; campaignId: string; code: string }>(
    `SELECT u.id, u.version, u.campaign_id AS "campaignId", lower(o.code) AS code
     FROM study_unit u JOIN organization o ON o.id = u.organization_id JOIN study_campaign c ON c.id = u.campaign_id
     WHERE c.status = 'OPEN' AND u.status IN ('NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'STUDIED', 'RETURNED')
     ORDER BY EXISTS (SELECT FROM study_attendance a WHERE a.study_unit_id = u.id) DESC, u.id LIMIT $1`,
    [connections + 1],
  );
  const [first, ...others] = rows;
  const path = `/study/${first?.campaignId}/units/${first?.code}/numbers`;
  return replayed(
    "save participation",
    browser,
    origin,
    cookie,
    path,
    others.map(({ id, version }) => ({ start: version, patch: { id } })),
  );
}

async function replayed(
  name: string,
  browser: Browser,
  origin: string,
  cookie: string,
  path: string,
  targets: readonly Target[],
): Promise<SaveScenario> {
  const sample = await captureRequest(browser, origin, cookie, path, {
    isIt: isAction,
    act: (page) => page.locator("form button[type=submit]").first().click(),
  });
  const [input] = actionBody.parse(JSON.parse(sample.body));
  const saved = targets.map(() => 0);
  return {
    name,
    nextCall: (index) => {
      const turn = index % targets.length;
      const { start, patch } = targets[turn] ?? { start: 1, patch: {} };
      const version = start + (saved[turn] ?? 0);
      saved[turn] = (saved[turn] ?? 0) + 1;
      return {
        ...sample,
        headers: { ...sample.headers, cookie },
        body: JSON.stringify([{ ...input, ...patch, version }, randomUUID()]),
      };
    },
    accepts: (body) => body.includes('"ok":true'),
  };
}
