import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { recordEvent } from "./actions";
import type { EventInputKind } from "./schema";
import {
  db,
  decision,
  form,
  member,
  other,
  record,
  recorded,
  refusedAt,
  standing,
  unit,
} from "./test-support/by-hand";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

describe("what is refused", () => {
  it.each<
    [
      string,
      EventInputKind,
      { officialOn?: null; endsOn?: string; endReason?: "WITHDRAWAL" | "EXPULSION" },
      object,
      string,
      string,
    ]
  >([
    [
      "a day that has not come",
      "DEATH",
      {},
      { effectiveOn: "26/03/2021", cause: "Bệnh" },
      "effectiveOn",
      "chưa tới",
    ],
    [
      "a decision that has not come",
      "EXPULSION",
      {},
      { ...decision, decisionOn: "26/03/2021" },
      "decisionOn",
      "chưa tới",
    ],
    [
      "no decision number",
      "EXPULSION",
      {},
      { ...decision, decisionNumber: " " },
      "decisionNumber",
      "số quyết định",
    ],
    [
      "a death before the first day on the list",
      "DEATH",
      {},
      { effectiveOn: "18/05/2010", cause: "Bệnh" },
      "effectiveOn",
      "danh sách từ ngày 19/05/2010",
    ],
    [
      "an exit by a decision before the first day on the list",
      "EXPULSION",
      {},
      { ...decision, decisionOn: "18/05/2010" },
      "decisionOn",
      "danh sách từ ngày 19/05/2010",
    ],
    ["no ground", "NAME_REMOVAL", {}, decision, "ground", "Chọn"],
    [
      "dự bị as the ground for an official member",
      "NAME_REMOVAL",
      {},
      { ...decision, ground: "NOT_QUALIFIED" },
      "ground",
      "đã chính thức",
    ],
    [
      "an end before the beginning",
      "SUSPENSION",
      {},
      { ...decision, effectiveOn: "2/3/2021", untilOn: "2/3/2021" },
      "untilOn",
      "sau ngày bắt đầu",
    ],
    [
      "an extension beyond 12 months",
      "PROBATION_EXTENDED",
      { officialOn: null },
      { ...decision, untilOn: "2/9/2022" },
      "untilOn",
      "01/09/2022",
    ],
    [
      "an extension that is none",
      "PROBATION_EXTENDED",
      { officialOn: null },
      { ...decision, untilOn: "1/9/2021" },
      "untilOn",
      "01/09/2021",
    ],
    [
      "recognition on another day without a reason",
      "RECOGNITION",
      { officialOn: null },
      { ...decision, effectiveOn: "20/3/2021" },
      "note",
      "01/09/2021",
    ],
    ["withdrawal with a violation", "WITHDRAWAL", {}, decision, "isWithoutViolation", "không vi phạm"],
    [
      "an exemption for another reason without end",
      "EXEMPTION",
      {},
      { ...decision, ground: "OTHER", effectiveOn: "1/3/2021" },
      "untilOn",
      "phải có",
    ],
    [
      "one of twelve months",
      "EXEMPTION",
      {},
      { ...decision, ground: "OTHER", effectiveOn: "1/3/2021", untilOn: "1/3/2022" },
      "untilOn",
      "dưới 12 tháng",
    ],
    [
      "a stay away of more than two years",
      "TEMP_OUT",
      {},
      { ...decision, effectiveOn: "1/3/2021", untilOn: "2/3/2023", counterpartName: "X" },
      "untilOn",
      "01/03/2023",
    ],
    [
      "a badge before its time",
      "BADGE_AWARDED",
      {},
      { ...decision, level: "30", effectiveOn: "1/3/2021" },
      "level",
      "19/05/2039",
    ],
    [
      "readmission too early",
      "READMISSION",
      { endsOn: "2018-04-01", endReason: "EXPULSION" },
      { ...decision, case: "ORDINARY", effectiveOn: "3/3/2021" },
      "effectiveOn",
      "01/04/2021",
    ],
    [
      "after an own wish without hardship",
      "READMISSION",
      { endsOn: "2015-04-01", endReason: "WITHDRAWAL" },
      { ...decision, case: "ORDINARY", effectiveOn: "3/3/2021" },
      "case",
      "khó khăn",
    ],
    [
      "before 60 months after a sentence",
      "READMISSION",
      { endsOn: "2017-04-01", endReason: "EXPULSION" },
      { ...decision, case: "CLEARED_SENTENCE", effectiveOn: "3/3/2021" },
      "effectiveOn",
      "01/04/2022",
    ],
  ])("%s", async (_, kind, person, typed, field, sentence) => {
    const { id } = await member(person);
    const before = await standing(id);
    expect(await record(id, kind, typed)).toMatchObject(refusedAt(field, sentence));
    expect(await standing(id)).toEqual(before);
  });

  it("a badge given twice, a return before the stay began", async () => {
    const { id } = await member({
      admittedOn: "1985-01-01",
      admissionDecidedOn: "1984-12-20",
      officialOn: "1986-01-01",
      bornOn: "1960-01-01",
    });
    await recorded(id, "BADGE_AWARDED", { ...decision, level: "30", effectiveOn: "3/2/2015" });
    expect(
      await record(id, "BADGE_AWARDED", { ...decision, level: "30", effectiveOn: "3/2/2021" }),
    ).toMatchObject(refusedAt("level", "Đã ghi"));
    await recorded(id, "TEMP_OUT", {
      ...decision,
      effectiveOn: "2/3/2021",
      untilOn: "2/9/2021",
      counterpartName: "X",
    });
    expect(await record(id, "TEMP_RETURN", { effectiveOn: "1/3/2021" })).toMatchObject(
      refusedAt("effectiveOn", "02/03/2021"),
    );
  });

  it("a move to the same cell or to another unit's", async () => {
    const { id } = await member();
    for (const cellId of [unit.cells[0].id, unit.base.id, other.cells[0].id])
      expect(await record(id, "MOVE", { cellId, effectiveOn: "5/3/2021" })).toMatchObject(
        refusedAt("cellId", "chi bộ khác"),
      );
  });

  it("what does not fit the standing any more, because somebody else was first", async () => {
    const { id } = await member({ officialOn: null });
    const values = await form(id, "PROBATION_EXTENDED", { ...decision, untilOn: "1/3/2022" });
    await recorded(id, "PROBATION_EXTENDED", { ...decision, untilOn: "1/2/2022" });
    expect(await recordEvent(values, randomUUID())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Chính anh/chị đã lưu bản ghi này") },
    });
  });
});

it("every list and standing is still what follows from the events", async () => {
  expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
});
