import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { testDatabase } from "@/prisma/factories/test-database";

/**
 * Two units of one bloc, each with a secretary, and a reader of every other role, for proving with raw SQL what each may see
 * and write: `a` is the unit of the session "secretary", `b` the other one.
 */
export type Scopes = Sql & {
  a: Unit;
  b: Unit;
  bloc: Bloc;
  /** One transaction of the application's role on behalf of somebody, always rolled back. */
  as: <T>(who: string, work: (query: Query) => Promise<T>) => Promise<T>;
  /** Names a new session of an account for `as`. */
  signIn: (who: string, account: string) => Promise<void>;
  sessionOf: (who: string) => Buffer | undefined;
  makeUnit: () => Promise<Unit>;
  makeAccount: (role: string, organization: string) => Promise<string>;
  close: () => Promise<void>;
};

/** The owner, whom no policy binds, and the application's role. */
type Sql = { owner: pg.Client; app: pg.Client };

export type Unit = {
  base: string;
  cell: string;
  member: string;
  membership: string;
  campaign: string;
  studyUnit: string;
  studySession: string;
  summons: string;
  batch: string;
  bulkChange: string;
  account: string;
};

export type Bloc = { id: string; freshCampaign: () => string };
export type Query = (sql: string) => Promise<pg.QueryResult>;

export async function openScopes(): Promise<Scopes> {
  const { owner, app } = await connect();
  const bloc = await findBloc(owner);
  const sessions = new Map<string, Buffer>();
  const makeAccount = (role: string, organization: string) => insertAccount(owner, role, organization);
  const makeUnit = () => insertUnit(owner, bloc);
  const signIn = async (who: string, account: string) => {
    sessions.set(who, await openSession(owner, account));
  };
  const [a, b] = [await makeUnit(), await makeUnit()];
  await signIn("secretary", a.account);
  for (const role of ["LEADER", "STAFF", "ADMIN"]) await signIn(role, await makeAccount(role, bloc.id));
  return {
    owner,
    app,
    a,
    b,
    bloc,
    as: async (who, work) => {
      await app.query("BEGIN");
      try {
        await app.query("SELECT app.enter($1)", [sessions.get(who)]);
        return await work((sql) => app.query(sql));
      } finally {
        await app.query("ROLLBACK");
      }
    },
    signIn,
    sessionOf: (who) => sessions.get(who),
    makeUnit,
    makeAccount,
    close: async () => {
      await owner.end();
      await app.end();
    },
  };
}

async function connect(): Promise<Sql> {
  const { ownerUrl, appUrl } = await testDatabase();
  const owner = new pg.Client({ connectionString: ownerUrl });
  const app = new pg.Client({ connectionString: appUrl });
  await owner.connect();
  await app.connect();
  return { owner, app };
}

async function findBloc(owner: pg.Client): Promise<Bloc> {
  await owner.query(`
    INSERT INTO installation (body_name, committee_name, parent_name, place) VALUES ('Đảng bộ', 'Đảng ủy', 'Thành ủy', 'Hà Nội')
    ON CONFLICT DO NOTHING;
    INSERT INTO organization (id, kind, code, name, short_name, search_key)
    SELECT '${randomUUID()}', 'BLOC', '${code()}', 'Đảng bộ Khối', 'Khối', 'khoi' WHERE NOT EXISTS (SELECT FROM organization WHERE kind = 'BLOC')`);
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM organization WHERE kind = 'BLOC'");
  const id = rows[0]?.id ?? "";
  const campaigns: string[] = [];
  for (let i = 0; i < 14; i += 1) campaigns.push(await insertCampaign(owner, id));
  return { id, freshCampaign: () => campaigns.pop() ?? "" };
}

/** A member stands only with a membership, which follows from the event. */
async function insertUnit(owner: pg.Client, bloc: Bloc): Promise<Unit> {
  const unit: Unit = {
    base: randomUUID(),
    cell: randomUUID(),
    member: randomUUID(),
    membership: randomUUID(),
    campaign: bloc.freshCampaign(),
    studyUnit: randomUUID(),
    studySession: randomUUID(),
    summons: randomUUID(),
    batch: randomUUID(),
    bulkChange: randomUUID(),
    account: "",
  };
  await owner.query(`
    INSERT INTO organization (id, parent_id, kind, type_code, code, name, short_name, search_key) VALUES
      ('${unit.base}', '${bloc.id}', 'BASE_COMMITTEE', '5', '${code()}', 'Đảng bộ Sở', 'Sở', 'so'),
      ('${unit.cell}', '${unit.base}', 'CELL', NULL, '${code()}', 'Chi bộ', 'Chi bộ', 'chi bo');
    BEGIN;
    ${memberInsert(unit.member, unit)};
    INSERT INTO member_event (id, member_id, organization_id, effective_on, kind)
    VALUES ('${unit.membership}', '${unit.member}', '${unit.cell}', '2010-01-01', 'ADMISSION');
    COMMIT;
    INSERT INTO study_unit (id, campaign_id, organization_id) VALUES ('${unit.studyUnit}', '${unit.campaign}', '${unit.base}');
    INSERT INTO study_session (id, study_unit_id, organization_id, held_on, mode, place, summoned, present)
    VALUES ('${unit.studySession}', '${unit.studyUnit}', '${unit.base}', '2021-03-20', 'IN_PERSON', 'Hội trường', 10, 9);
    ${summonsInsert(unit.summons, unit)}`);
  unit.account = await insertAccount(owner, "SECRETARY", unit.base);
  await owner.query(`INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name)
    VALUES ('${unit.batch}', '${unit.base}', '${unit.account}', 'a.xlsx', '\\x00', 'Sheet1')`);
  await owner.query(bulkChangeInsert(unit.bulkChange, unit));
  return unit;
}

async function insertAccount(owner: pg.Client, role: string, organization: string): Promise<string> {
  const id = randomUUID();
  await owner.query(`INSERT INTO account (id, organization_id, username, display_name, role)
    VALUES ('${id}', '${organization}', 't-${id.slice(0, 13)}', 'Người dùng', '${role}')`);
  return id;
}

async function insertCampaign(owner: pg.Client, bloc: string): Promise<string> {
  const id = randomUUID();
  await owner.query(`INSERT INTO study_campaign (id, organization_id, title, starts_on, ends_on, report_due_on, audiences)
    VALUES ('${id}', '${bloc}', 'Đợt học tập', '2021-01-01', '2021-03-31', '2021-04-10', '{MEMBERS}')`);
  return id;
}

async function openSession(owner: pg.Client, account: string): Promise<Buffer> {
  const hash = createHash("sha256").update(randomUUID()).digest();
  await owner.query("SELECT app.open_session($1, $2)", [account, hash]);
  return hash;
}

export function code(): string {
  return `T${randomUUID().slice(0, 8).toUpperCase()}`;
}

export function memberInsert(id: string, unit: Pick<Unit, "cell">): string {
  return `INSERT INTO member (id, organization_id, full_name, search_key, sort_key, sex, born_on, ethnicity_code, admitted_on)
    VALUES ('${id}', '${unit.cell}', 'Nguyễn Thị Ánh', 'nguyen thi anh', 'anh', 'FEMALE', '1980-01-01', 'kinh', '2010-01-01')`;
}

export function summonsInsert(id: string, unit: Unit): string {
  return `INSERT INTO study_summons (id, campaign_id, study_unit_id, organization_id, cell_id, member_id, full_name, list_number)
    VALUES ('${id}', '${unit.campaign}', '${unit.studyUnit}', '${unit.base}', '${unit.cell}', '${unit.member}', 'Lê An', 1)
    ON CONFLICT (campaign_id, member_id) DO NOTHING`;
}

export function bulkChangeInsert(id: string, unit: Unit): string {
  return `INSERT INTO bulk_change (id, organization_id, account_id, made_by, field, matched, changed, unchanged, refused)
    VALUES ('${id}', '${unit.base}', '${unit.account}', 'Người dùng', 'jobTitle', 1, 1, 0, 0)`;
}

export function guestInsert(id: string, unit: Pick<Unit, "cell">): string {
  return `INSERT INTO temporary_guest (
      id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number, paper_on, starts_on, until_on)
    VALUES ('${id}', '${unit.cell}', 'Lê An', 'an', '1980-01-01', 'DAY', 'Đảng bộ quận', '1', '2021-01-01', '2021-01-01', '2021-07-01')`;
}
