import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/(app)/imports/route";
import { browseAs, browseFrom } from "@/lib/action/test-support/browser";
import { maxWorkbookBytes } from "@/lib/spreadsheet/read-workbook";
import { makeAccount } from "@/prisma/factories/account";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { confirmImport } from "./actions";
import { makeListFile } from "./test-support/make-list-file";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
vi.setConfig({ testTimeout: 20_000 });

const own = "http://127.0.0.1:3000";
const list = makeListFile({ name: "Lê An" }, { name: "Lê Ba" });
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

describe("uploading", () => {
  it("stages a secretary's list and tells what is wrong with a file", async () => {
    const unit = await enterAs("SECRETARY");
    expect(await upload(unit, list)).toMatchObject({ ok: true, value: { id: expect.any(String) } });
    expect(await upload(unit, Buffer.from("%PDF-1.7"))).toMatchObject({
      ok: false,
      error: { message: "Đây là tệp PDF. Cần tệp Excel (.xlsx) hoặc CSV." },
    });
    expect(await upload(unit, makeListFile())).toMatchObject({
      error: { message: expect.stringContaining("không có dòng nào để nhập") },
    });
  });

  it("never works on a body that is too long, cut, or of unknown length", async () => {
    const unit = await enterAs("SECRETARY");
    const tooLong = { error: { message: expect.stringContaining("10 MB") } };
    expect(await upload(unit, list, String(maxWorkbookBytes + 1))).toMatchObject(tooLong);
    expect(await upload(unit, new Uint8Array(maxWorkbookBytes + 1), "5")).toMatchObject(tooLong);
    expect(await upload(unit, list, String(list.length + 1))).toMatchObject({
      error: { message: expect.stringContaining("chưa tải lên hết") },
    });
    expect(await upload(unit, list, null)).toMatchObject({ ok: false });
  });

  it("is refused to the signed-out, to other sites and to whoever keeps no people", async () => {
    const unit = await enterAs("SECRETARY");
    browseFrom({ origin: "http://example.com" });
    expect(await upload(unit, list)).toMatchObject({ ok: false });
    browseFrom({ origin: own });
    for (const role of ["LEADER", "ADMIN"] as const) {
      await enterAs(role, unit);
      await expect(upload(unit, list)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    }
    await browseAs(owner, null);
    await expect(upload(unit, list)).rejects.toThrow("NEXT_REDIRECT");
  });
});

describe("confirming", () => {
  it("is one import and one line of the trail, however often the same form is sent", async () => {
    const unit = await enterAs("SECRETARY");
    const id = await staged(unit);
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirmImport({ id }, key)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { id } })));
    // From another window, with a key of its own.
    expect(await confirmImport({ id }, crypto.randomUUID())).toMatchObject({
      ok: false,
      error: { message: "Tệp này đã được ghi rồi." },
    });
    const { rows } = await owner.query(
      "SELECT action, organization_id FROM audit_event WHERE subject_id = $1 AND outcome = 'DONE' ORDER BY id",
      [id],
    );
    expect(rows).toEqual([
      { action: "import.stage", organization_id: unit.base.id },
      { action: "import.apply", organization_id: unit.base.id },
    ]);
  });

  it("is refused to another unit's secretary, for whom the preview does not exist", async () => {
    const unit = await enterAs("SECRETARY");
    const id = await staged(unit);
    await enterAs("SECRETARY");
    expect(await confirmImport({ id }, crypto.randomUUID())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Không tìm thấy") },
    });
    await enterAs("LEADER", unit);
    expect(await confirmImport({ id }, crypto.randomUUID())).toMatchObject({ ok: false });
    const { rows } = await owner.query("SELECT status FROM import_batch WHERE id = $1", [id]);
    expect(rows).toEqual([{ status: "STAGED" }]);
  });
});

async function enterAs(role: "SECRETARY" | "LEADER" | "ADMIN", known?: Unit): Promise<Unit> {
  const unit = known ?? (await makeUnit(owner));
  await browseAs(
    owner,
    await makeAccount(owner, role === "SECRETARY" ? { role, organizationId: unit.base.id } : { role }),
  );
  return unit;
}

/** Sends a body as the browser does; `length` is what it claims, null claims nothing. */
async function upload(
  unit: Unit,
  bytes: Uint8Array,
  length: string | null = String(bytes.length),
): Promise<unknown> {
  const headers = new Headers(length === null ? {} : { "content-length": length });
  const address = `${own}/imports?unit=${unit.base.id}&name=danh-sach.xlsx`;
  const response = await POST(new Request(address, { method: "POST", headers, body: Buffer.from(bytes) }));
  const lines = (await response.text()).trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}

async function staged(unit: Unit): Promise<string> {
  const answer = await upload(unit, list);
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM import_batch WHERE organization_id = $1 ORDER BY created_at DESC LIMIT 1",
    [unit.base.id],
  );
  expect(answer).toMatchObject({ ok: true });
  return rows[0]?.id ?? "";
}
