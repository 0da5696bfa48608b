import { createHash, randomUUID } from "node:crypto";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import type { AccountRow } from "../seed/demo-rows";
import { insertRows } from "../seed/insert-rows";
import { ensureBloc } from "./bloc";
import { makeOrganization } from "./organization";
import type { Owner } from "./owner";

type Overrides = Partial<AccountRow> & { passwordHash?: string | null };

/** An account: staff of the bloc unless told otherwise; a secretary of a unit of the own unless `organizationId` is given. */
export async function makeAccount(db: Owner, overrides: Overrides = {}): Promise<AccountRow> {
  const { role = "STAFF" } = overrides;
  const { id: organizationId } =
    overrides.organizationId !== undefined
      ? { id: overrides.organizationId }
      : await (role === "SECRETARY" ? makeOrganization(db) : ensureBloc(db));
  const id = overrides.id ?? randomUUID();
  const account = {
    id,
    organizationId,
    username: `t-${id.slice(0, 18)}`,
    displayName: "Trần Văn Thử",
    role,
    ...overrides,
  };
  await insertRows(db, "account", [account]);
  return account;
}

/** Signs the account in and answers whom the application then sees. Of a worker's own database only: the one its pool is on. */
export async function makeSession(db: Owner, account: Pick<AccountRow, "id">): Promise<Viewer> {
  const sessionHash = new Uint8Array(createHash("sha256").update(randomUUID()).digest());
  await db.query("SELECT app.open_session($1, $2)", [account.id, Buffer.from(sessionHash)]);
  const viewer = await findViewer(sessionHash);
  if (!viewer) throw new Error("The account cannot sign in");
  return viewer;
}

/** An account and its session in one: `makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id })`. */
export async function makeViewer(db: Owner, overrides: Overrides = {}): Promise<Viewer> {
  return makeSession(db, await makeAccount(db, overrides));
}
