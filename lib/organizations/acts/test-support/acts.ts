import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { ensureBloc } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import { recordAct } from "../actions";
import { previewAct } from "../queries/preview-act";
import { type ActInput, actInput } from "../schema";

// Acts as people order them: previewed, then recorded exactly as shown. Each test file has a database of its own.

export const db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
afterAll(() => db.end());
await ensureBloc(db);

export const once = () => randomUUID();

export async function staff() {
  const account = await makeAccount(db);
  await browseAs(db, account);
  return makeSession(db, account);
}

export async function secretaryOf({ base }: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: base.id });
  await browseAs(db, account);
  return makeSession(db, account);
}

/** A unit whose cells have so many members each, on the list since 2010. */
export async function unitOf(...sizes: number[]): Promise<Unit> {
  const unit = await makeUnit(db, { cellCount: sizes.length });
  for (const [index, size] of sizes.entries()) {
    for (let count = 0; count < size; count += 1) {
      await makeMember(db, { organizationId: unit.cells[index]?.id ?? "", fullName: `Lê Thị Số ${count}` });
    }
  }
  return unit;
}

export function act(kind: ActInput["kind"], given: Partial<ActInput>): ActInput {
  return {
    kind,
    organizations: [],
    effectiveOn: "01/03/2021",
    decisionNumber: "12-QĐ/ĐUK",
    decisionOn: "20/02/2021",
    decidedBy: "Ban Thường vụ Đảng ủy Khối",
    target: null,
    founded: [],
    cells: [],
    people: [],
    name: "",
    shortName: "",
    outsideName: "",
    outsidePlace: null,
    ...given,
  };
}

export const preview = (viewer: Viewer, asked: ActInput) => previewAct(viewer, actInput.parse(asked));

/** Looks at the preview and orders exactly what it shows. */
export async function record(viewer: Viewer, asked: ActInput) {
  const { fingerprint } = await preview(viewer, asked);
  return recordAct({ act: asked, fingerprint }, once());
}

export async function done(viewer: Viewer, asked: ActInput): Promise<string> {
  const answer = await record(viewer, asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

export const newUnit = (kind: "BASE_COMMITTEE" | "BASE_CELL" | "CELL", code = uniqueCode()) => ({
  kind,
  typeCode: kind === "CELL" ? null : ("5" as const),
  code,
  name: `Tổ chức ${code}`,
  shortName: code,
});

export async function codeOf(id: string) {
  const { rows } = await db.query("SELECT valid_to::text AS ended, version FROM organization WHERE id = $1", [
    id,
  ]);
  return rows[0];
}

export async function idOf(code: string): Promise<string> {
  const { rows } = await db.query("SELECT id FROM organization WHERE code = $1", [code]);
  return rows[0]?.id;
}

export const differences = async () => (await db.query("SELECT * FROM app.ledger_differences()")).rows;
