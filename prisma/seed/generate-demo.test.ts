import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { transitStanding } from "@/lib/deadlines/transit";
import { groupBy } from "@/lib/group-by";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { isCleanText } from "@/lib/text/normalize";
import demoUnits from "./data/demo-units.json";
import { unavailableNames } from "./data/unavailable-names";
import { businessOn, congressOn } from "./demo-dates";
import { wholeDemo } from "./test-support/whole-demo";
import { transferPlans } from "./transfers/transfer-plans";

const demo = wholeDemo();

/** Milliseconds for generating it anew: a second, unless the machine is busy. */
const generating = 30_000;

/** The rows alone. */
function tablesOf({ headcount, membership, present, byId, unitOf, ...tables }: ReturnType<typeof wholeDemo>) {
  return tables;
}

describe("the demonstration bloc", () => {
  it(
    "is the same at every call, down to the ids",
    () => {
      expect(hashOf(wholeDemo())).toBe(hashOf(demo));
    },
    generating,
  );

  it("has 67 units of the given sizes, 9.145 members in all", () => {
    const sizes = new Map<string, number>();
    for (const { organizationId } of demo.headcount(businessOn)) {
      const code = demo.unitOf(organizationId);
      sizes.set(code, (sizes.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries(demoUnits.map(({ code, members: size }) => [code, size])),
    );
    expect(sizes.size).toBe(67);
    expect(demo.present).toHaveLength(9145);
  });

  it("grew from the 8.875 members of the bloc's congress", () => {
    expect(demo.headcount(congressOn)).toHaveLength(8875);
  });

  it("has people on the way, of every age the rule tells apart, each off one list and on none", () => {
    expect(demo.transfer).toHaveLength(transferPlans.length);
    const marks = demo.transfer.map(({ sentOn }) => transitStanding(sentOn, businessOn).mark);
    expect(marks).toEqual(["NONE", "NONE", "NONE", "LATE", "BEYOND"]);
    for (const { id, memberId, organizationId, toOrganizationId, sentOn } of demo.transfer) {
      expect(demo.unitOf(organizationId)).not.toBe(demo.unitOf(toOrganizationId));
      expect(demo.membership.filter((stay) => stay.memberId === memberId).at(-1)?.endsOn).toBe(sentOn);
      expect(demo.member_event.filter(({ transferId }) => transferId === id)).toMatchObject([
        { kind: "TRANSFER_OUT", memberId, effectiveOn: sentOn, counterpartId: toOrganizationId },
      ]);
    }
  });

  it("stands on a tree of believable shape", () => {
    const count = (kind: string) =>
      demo.organization.filter((organization) => organization.kind === kind).length;
    expect(count("BASE_COMMITTEE")).toBe(45);
    expect(count("BASE_CELL")).toBe(22);
    expect(count("PART_COMMITTEE")).toBeGreaterThanOrEqual(6);
    expect(count("PART_COMMITTEE")).toBeLessThanOrEqual(12);
    expect(count("CELL")).toBeGreaterThanOrEqual(420);
    expect(count("CELL")).toBeLessThanOrEqual(520);
    for (const [cell, people] of groupBy(demo.present, ({ organizationId }) => organizationId)) {
      expect(people.filter(({ officialOn }) => officialOn !== null).length, cell).toBeGreaterThanOrEqual(3);
      expect(people.length, cell).toBeLessThanOrEqual(31);
    }
  });

  it("repeats no id, code, user name, card or record number", () => {
    const { study_roll_entry: _, ...withIds } = tablesOf(demo);
    const ids = Object.values(withIds).flatMap((rows) => rows.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.filter((id) => typeof id === "string" && !uuidV7.test(id))).toEqual([]);
    for (const values of [
      demo.organization.map(({ code }) => code),
      demo.account.map(({ username }) => username),
      demo.member.flatMap(({ cardNumber }) => cardNumber ?? []),
      demo.member.map(({ recordNumber }) => recordNumber),
    ]) {
      expect(values).toHaveLength(new Set(values).size);
    }
  });

  it("leaves the numbers of the sample lists free, so that they can be imported", async () => {
    const taken = new Set(
      demo.member.flatMap(({ cardNumber, recordNumber }) => [cardNumber ?? "", recordNumber]),
    );
    for (const file of ["so-cong-thuong.xlsx", "so-tu-phap-tcvn3.xlsx"]) {
      const { sheets } = await readWorkbook(readFileSync(`lib/imports/fixtures/${file}`));
      const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(String)));
      const numbers = texts.map((text) => (/^\d{7}$/.test(text) ? `0${text}` : text));
      expect(numbers.filter((text) => taken.has(text))).toEqual([]);
    }
  });

  it("knows no day after its own, except the ends of what goes on", () => {
    const toCome = new Set(["exemptTo", "untilOn", "endsOn", "reportDueOn"]);
    const late = Object.values(tablesOf(demo)).flatMap((rows: readonly object[]) =>
      rows.flatMap((row) =>
        Object.entries(row).filter(
          ([key, value]) =>
            typeof value === "string" && isoDate.test(value) && value > businessOn && !toCome.has(key),
        ),
      ),
    );
    expect(late).toEqual([]);
    expect(demo.membership.filter(({ endsOn }) => endsOn !== null && endsOn > businessOn)).toEqual([]);
  });

  it("writes clean text only, and nobody's name known in public life", () => {
    const texts = Object.values(tablesOf(demo)).flatMap((rows: readonly object[]) =>
      rows.flatMap(Object.values),
    );
    expect(texts.filter((value) => typeof value === "string" && !isCleanText(value))).toEqual([]);
    const names = [...demo.member, ...demo.organization_officer].map(({ fullName }) => fullName);
    expect(names.filter((name) => unavailableNames.has(name))).toEqual([]);
  });

  it("gives every unit its secretary's account, and the bloc one for each role", () => {
    const usernames = demo.account.map(({ username }) => username);
    expect(usernames.slice(0, 3)).toEqual(["lanhdao", "vanphong", "quantri"]);
    expect(usernames.slice(3)).toEqual(demoUnits.map(({ code }) => `bithu.${code.toLowerCase()}`));
  });
});

describe("its options", () => {
  it(
    "leave a unit empty and everything else as it is",
    () => {
      const without = wholeDemo({ emptyUnits: ["SCT"] });
      const others = ({ organizationId }: { organizationId: string }) =>
        demo.unitOf(organizationId) !== "SCT";
      expect(without.organization.filter(({ code }) => code.startsWith("SCT"))).toHaveLength(1);
      expect(without.member).toEqual(demo.member.filter(others));
      expect(without.study_attendance).toEqual(demo.study_attendance.filter(others));
      expect(without.study_unit).toHaveLength(demo.study_unit.length);
      expect(without.account.some(({ username }) => username === "bithu.sct")).toBe(true);
    },
    generating,
  );

  it("scale the members on the same tree", () => {
    const small = wholeDemo({ scale: 0.2 });
    expect(small.organization).toHaveLength(demo.organization.length);
    expect(small.present).toHaveLength(
      demoUnits.reduce((sum, { members }) => sum + Math.round(members * 0.2), 0),
    );
  });
});

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function hashOf(demonstration: ReturnType<typeof wholeDemo>): string {
  return createHash("sha256")
    .update(JSON.stringify(tablesOf(demonstration)))
    .digest("hex");
}
