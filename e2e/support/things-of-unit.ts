import { randomUUID } from "node:crypto";
import type pg from "pg";

/** What the addresses of the site may name, of one unit. */
const kinds = [
  "account",
  "act",
  "batch",
  "campaign",
  "cellCode",
  "code",
  "event",
  "guest",
  "line",
  "member",
  "officer",
  "pair",
  "period",
  "session",
  "studyBatch",
  "transfer",
] as const;

export type Things = Readonly<Record<(typeof kinds)[number], string>>;

/** Under this name a secretary's file is uploaded before `thingsOf` looks for it. */
export const fileName = "hanh-trinh.csv";

/** Which part of an address names what; the longer ones first. */
const parts: readonly (readonly [part: string, kind: keyof Things])[] = [
  ["/members/guests/[id]", "guest"],
  ["/members/import/[id]", "batch"],
  ["/members/transfers/[id]", "transfer"],
  ["/organizations/acts/[id]", "act"],
  ["/organizations/[code]/edit", "cellCode"],
  ["/accounts/[id]", "account"],
  ["/audit/[id]", "line"],
  ["/import/[id]", "studyBatch"],
  ["/imports/[id]", "batch"],
  ["/members/[id]", "member"],
  ["/[campaignId]", "campaign"],
  ["/[code]", "code"],
  ["/[eventId]", "event"],
  ["/[officer]", "officer"],
  ["/[pair]", "pair"],
  ["/[period]", "period"],
  ["/[sessionId]", "session"],
];

/** A path of the site, "/members/[id]", as the address of a unit's thing. Throws where nothing is known to put in. */
export function addressOf(path: string, things: Things): string {
  const address = parts.reduce(
    (so, [part, kind]) => so.replace(part, part.replace(/\[.*\]/, encodeURIComponent(things[kind]))),
    path,
  );
  if (address.includes("[")) throw new Error(`Nothing is known to put into ${address}`);
  return address;
}

/** The same with nothing behind it; campaigns and periods are everybody's. */
export function nothingLike({ campaign, period }: Things): Things {
  const ids = Object.fromEntries(kinds.map((kind) => [kind, randomUUID()]));
  const pair = `${randomUUID()}_${randomUUID()}`;
  return {
    ...(ids as Things),
    code: "khongco",
    cellCode: "khongco.01",
    line: "999999999",
    pair,
    campaign,
    period,
  };
}

/**
 * One thing of each kind of a unit whose secretary has signed in: as the demonstration has it, or made for the journey and
 * taken away by `removeMade`.
 */
export async function thingsOf(db: pg.Client, code: string): Promise<Things> {
  const one = async (sql: string, ...values: unknown[]): Promise<string> => {
    const { rows } = await db.query<{ value: string }>(sql, values);
    if (!rows[0]) throw new Error(`${code} has no such thing: ${sql}`);
    return String(rows[0].value);
  };
  const base = await one("SELECT id AS value FROM organization WHERE code = $1", code.toUpperCase());
  const account = await one("SELECT id AS value FROM account WHERE username = $1", `bithu.${code}`);
  const listed = `FROM member m JOIN organization o ON o.id = m.organization_id
    WHERE o.path @> ARRAY[$1::uuid] AND m.left_on IS NULL ORDER BY m.id`;
  const member = await one(`SELECT m.id AS value ${listed} LIMIT 1`, base);
  const other = await one(`SELECT m.id AS value ${listed} OFFSET 1 LIMIT 1`, base);
  const cell = await one("SELECT organization_id AS value FROM member WHERE id = $1", member);
  const elsewhere = await one(
    `SELECT m.id AS value FROM member m JOIN organization o ON o.id = m.organization_id
     WHERE NOT o.path @> ARRAY[$1::uuid] AND m.left_on IS NULL AND o.code LIKE 'VPTU%'
       AND NOT EXISTS (SELECT FROM transfer t WHERE t.member_id = m.id) ORDER BY m.id LIMIT 1`,
    base,
  );
  const session = await one(
    `SELECT s.id AS value FROM study_session s JOIN study_unit u ON u.id = s.study_unit_id
     JOIN study_campaign c ON c.id = u.campaign_id
     WHERE u.organization_id = $1 AND c.status = 'OPEN' AND u.status IN ('IN_PROGRESS', 'STUDIED') LIMIT 1`,
    base,
  );
  const campaign = await one(
    `SELECT u.campaign_id AS value FROM study_session s JOIN study_unit u ON u.id = s.study_unit_id WHERE s.id = $1`,
    session,
  );
  await db.query(
    `INSERT INTO person_erasure (id, member_id, organization_id, ground, paper_number, paper_on, asked_by, asked_by_name)
     SELECT $1, id, organization_id, 'REQUEST', 'HT-1', '2021-03-01', $2, 'Hành trình' FROM member WHERE id = $3`,
    [randomUUID(), account, member],
  );
  return {
    account,
    campaign,
    code,
    cellCode: (await one("SELECT code AS value FROM organization WHERE id = $1", cell)).toLowerCase(),
    member,
    session,
    pair: `${member}_${other}`,
    period: "2020-Q4",
    batch: await one(
      "SELECT id AS value FROM import_batch WHERE organization_id = $1 AND file_name = $2",
      base,
      fileName,
    ),
    studyBatch: await one(
      `INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name, register, campaign_id)
       SELECT $1, organization_id, $2, $3, '\\x00', 'Sheet1', 'STUDY_RESULTS', id FROM study_campaign WHERE id = $4
       RETURNING id AS value`,
      randomUUID(),
      account,
      fileName,
      campaign,
    ),
    event: await one("SELECT id AS value FROM member_event WHERE member_id = $1 LIMIT 1", member),
    officer: await one(
      "SELECT id AS value FROM organization_officer WHERE organization_id = $1 LIMIT 1",
      base,
    ),
    line: await one(
      "SELECT id AS value FROM audit_event WHERE organization_id = $1 ORDER BY id LIMIT 1",
      base,
    ),
    act: await one(
      `INSERT INTO organization_act (id, organization_id, kind, effective_on, moved_count, account_id, recorded_by)
       VALUES ($1, $2, 'RENAME', '2021-03-01', 0, $3, 'Hành trình') RETURNING id AS value`,
      randomUUID(),
      base,
      account,
    ),
    guest: await one(
      `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, home_name,
         paper_number, paper_on, starts_on, until_on)
       VALUES ($1, $2, 'Lê Hành Trình', 'trinh le hanh', '1980-01-01', 'DAY', 'Đảng bộ phường', '1', '2021-01-01',
         '2021-01-01', '2021-07-01') RETURNING id AS value`,
      randomUUID(),
      cell,
    ),
    transfer: await one(
      `INSERT INTO transfer (id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name,
         sort_key, sex, born_on, born_precision, admitted_on)
       SELECT $1, m.organization_id, $2, m.id, 'HT-1', '2021-03-01', '2021-03-01', m.full_name, m.sort_key, m.sex, m.born_on,
         m.born_precision, m.admitted_on FROM member m WHERE m.id = $3 RETURNING id AS value`,
      randomUUID(),
      base,
      elsewhere,
    ),
  };
}

/** Takes away what was made for journeys. */
export async function removeMade(db: pg.Client): Promise<void> {
  await db.query(`
    DELETE FROM import_batch WHERE file_name = '${fileName}';
    DELETE FROM organization_act WHERE recorded_by = 'Hành trình';
    DELETE FROM temporary_guest WHERE full_name = 'Lê Hành Trình';
    DELETE FROM person_erasure WHERE paper_number = 'HT-1';
    DELETE FROM transfer WHERE paper_number = 'HT-1'`);
}
