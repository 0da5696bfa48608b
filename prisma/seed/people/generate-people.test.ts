import { describe, expect, it } from "vitest";
import { addDays, addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import { groupBy } from "@/lib/group-by";
import { ethnicities } from "@/lib/members/code-lists";
import { partyAgeMonths } from "@/lib/members/party-age";
import { compareNames, splitName } from "@/lib/text/name-sort-key";
import { businessOn } from "../demo-dates";
import type { MemberRow } from "../demo-rows";
import { isExempt, wholeDemo } from "../test-support/whole-demo";

const demo = wholeDemo();

describe("the members of the demonstration", () => {
  it.each<[string, (member: MemberRow) => boolean, least: number, most: number]>([
    ["women", ({ sex }) => sex === "FEMALE", 45, 55],
    ["probationary", ({ officialOn }) => officialOn === null, 2, 4],
    ["exempt", (member) => isExempt(member, businessOn), 1, 2],
    ["Kinh", ({ ethnicityCode }) => ethnicityCode === "kinh", 96, 98],
    ["without religion", ({ religion }) => religion === "NONE", 96, 98],
    ["known by the year of birth", ({ bornPrecision }) => bornPrecision === "YEAR", 1, 3],
    ["known by the month of birth", ({ bornPrecision }) => bornPrecision === "MONTH", 0.5, 1.5],
    ["older than 60", ({ bornOn }) => bornOn < "1960-03-25", 0.2, 1.5],
    ["admitted in 2020", ({ admittedOn }) => admittedOn.startsWith("2020"), 2.5, 3.5],
    ["admitted so far in 2021", ({ admittedOn }) => admittedOn.startsWith("2021"), 0.4, 1],
    ["with higher education", ({ professionalLevel }) => degrees.has(professionalLevel ?? ""), 85, 96],
    ["with advanced political theory", ({ politicalTheory }) => advanced.has(politicalTheory ?? ""), 12, 22],
  ])("%s", (_, test, least, most) => {
    const percent = (100 * demo.present.filter(test).length) / demo.present.length;
    expect(percent).toBeGreaterThanOrEqual(least);
    expect(percent).toBeLessThanOrEqual(most);
  });

  it("are about fifteen years in the Party on the average", () => {
    const months = demo.present.flatMap((member) => partyAgeMonths(member, businessOn) ?? []);
    const years = months.reduce((sum, value) => sum + value, 0) / months.length / 12;
    expect(years).toBeGreaterThan(14);
    expect(years).toBeLessThan(17);
  });

  it("have dates in the order the rules ask for", () => {
    for (const member of demo.member) {
      const { admissionDecidedOn, admittedOn, officialOn, bornOn, cardNumber, fullName } = member;
      expect(admittedOn >= addMonths(bornOn, 18 * 12), fullName).toBe(true);
      if (admissionDecidedOn) {
        expect(admissionDecidedOn <= admittedOn, fullName).toBe(true);
        expect(workingDays(admissionDecidedOn, admittedOn), fullName).toBeLessThanOrEqual(30);
      }
      if (officialOn) expect(officialOn).toBe(addMonths(admittedOn, 12));
      else expect(cardNumber).toBeNull();
    }
  });

  it("include some whose probation is over or ends within two months", () => {
    const due = (until: CalendarDate) =>
      demo.present.filter((m) => !m.officialOn && addMonths(m.admittedOn, 12) <= until);
    expect(due(businessOn).length).toBeGreaterThan(3);
    expect(due(addDays(businessOn, 60)).length).toBeGreaterThan(20);
  });

  it("have names that are hard to search and to sort", () => {
    const given = new Set(demo.present.map(({ fullName }) => splitName(fullName).given));
    expect(
      ["An", "Ánh", "Ăn", "Ân", "Ấn", "Đức", "Ước", "Ý", "Yến"].filter((name) => !given.has(name)),
    ).toEqual([]);
    expect(demo.present.filter(({ searchKey }) => searchKey === "nguyen thi anh").length).toBeGreaterThan(3);
    expect(demo.present.some(({ fullName }) => fullName.includes("H'"))).toBe(true);
    const sorted = demo.present.toSorted((a, b) =>
      a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0,
    );
    expect(
      sorted.every(
        (member, i) =>
          i === 0 ||
          compareNames(sorted[i - 1]?.fullName ?? "", member.fullName) <= 0 ||
          sorted[i - 1]?.sortKey === member.sortKey,
      ),
    ).toBe(true);
  });

  it("have namesakes in one unit, told apart by their birth", () => {
    const pairs = [
      ...groupBy(
        demo.present,
        ({ organizationId, fullName }) => `${demo.unitOf(organizationId)} ${fullName}`,
      ),
    ];
    const namesakes = pairs.filter(([, people]) => people.length > 1);
    expect(namesakes.length).toBeGreaterThan(50);
    expect(
      namesakes.filter(([, people]) => new Set(people.map(({ bornOn }) => bornOn)).size < people.length),
    ).toEqual([]);
    expect(namesakes.some(([key]) => key.startsWith("SCT "))).toBe(true);
  });

  it("belong to peoples of the code list", () => {
    const known = new Set<string>(ethnicities.map(({ code }) => code));
    expect(demo.present.filter(({ ethnicityCode }) => !known.has(ethnicityCode))).toEqual([]);
  });
});

describe("their history", () => {
  it("has everybody on one list at a time, the last of which is the member's cell", () => {
    const byMember = groupBy(demo.membership, ({ memberId }) => memberId);
    for (const { id, organizationId, leftOn } of demo.member) {
      const rows = (byMember.get(id) ?? []).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
      for (const [index, row] of rows.entries()) {
        if (row.endsOn) expect(row.endsOn > row.startsOn).toBe(true);
        expect((row.endsOn === null) === (row.endReason === null)).toBe(true);
        const next = rows[index + 1];
        if (next) expect(row.endsOn !== null && row.endsOn <= next.startsOn).toBe(true);
      }
      expect(rows.at(-1)?.organizationId).toBe(organizationId);
      expect(rows.at(-1)?.endsOn).toBe(leftOn);
    }
  });

  it("knows people who left, came and moved", () => {
    const ended = demo.member.filter(({ leftOn }) => leftOn !== null);
    expect(ended.length).toBeGreaterThan(60);
    expect(ended.length).toBeLessThan(200);
    const arrivals = demo.membership.filter(({ startReason }) => startReason === "TRANSFER_IN");
    expect(arrivals.length).toBeGreaterThan(100);
    expect(demo.membership.length - demo.member.length).toBeGreaterThan(30);
  });

  it("elected officers from among the members of the day", () => {
    const byId = new Map(demo.member.map((member) => [member.id, member]));
    for (const { memberId, fullName, electedOn } of demo.organization_officer) {
      if (memberId === null) continue;
      const member = byId.get(memberId);
      expect(member?.fullName).toBe(fullName);
      expect((member?.officialOn ?? "9999") <= electedOn).toBe(true);
    }
    const led = demo.organization_officer.filter(({ position }) => position === "SECRETARY");
    expect(led).toHaveLength(demo.organization.length);
  });
});

const degrees: ReadonlySet<string> = new Set(["UNIVERSITY", "MASTER", "DOCTOR"]);
const advanced: ReadonlySet<string> = new Set(["ADVANCED", "BACHELOR"]);

/** Days from Monday to Friday after the first and up to the second. */
function workingDays(from: CalendarDate, until: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) count += 1;
  }
  return count;
}
