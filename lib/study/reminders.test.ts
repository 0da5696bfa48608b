import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Attendance } from "./participation";
import { countReminders, narrowReminders, type reminderKinds, remindersOf } from "./reminders";
import type { CampaignStatus, StudyStatus } from "./terms";
import { campaignTotals, judgeUnit } from "./unit-participation";

const today = "2021-03-25";
const full: Attendance = { summoned: 100, present: 98, madeUp: 0 };
const low: Attendance = { summoned: 100, present: 80, madeUp: 0 };
const none: Attendance = { summoned: 0, present: 0, madeUp: 0 };

type Dates = { startsOn?: CalendarDate; endsOn: CalendarDate; reportDueOn: CalendarDate };
const before = { endsOn: "2021-04-30", reportDueOn: "2021-05-10" };
const near = { endsOn: "2021-03-31", reportDueOn: "2021-04-05" };
const past = { endsOn: "2021-03-18", reportDueOn: "2021-03-22" };

describe("a unit is reminded", () => {
  test.each<[string, StudyStatus, Attendance, Dates, [string, number | null][]]>([
    ["late with its report, before it has begun", "NOT_STARTED", none, past, [["late", 3]]],
    [
      "late and done but not reported",
      "STUDIED",
      full,
      past,
      [
        ["late", 3],
        ["not-reported", 10],
      ],
    ],
    ["done but not reported, in time", "STUDIED", full, near, [["not-reported", 10]]],
    [
      "done, not reported and below",
      "STUDIED",
      low,
      near,
      [
        ["not-reported", 10],
        ["below", null],
      ],
    ],
    [
      "returned and late",
      "RETURNED",
      full,
      past,
      [
        ["late", 3],
        ["returned", null],
      ],
    ],
    ["reported below the threshold", "REPORTED", low, past, [["below", null]]],
    [
      "not begun a week before the end",
      "PLANNED",
      none,
      { ...near, endsOn: "2021-04-01" },
      [["not-begun", 7]],
    ],
    ["not begun on the last day", "NOT_STARTED", none, { ...near, endsOn: today }, [["not-begun", 0]]],
    ["not for being under way", "IN_PROGRESS", low, near, []],
    ["not while there is time", "NOT_STARTED", none, before, []],
    ["not before the campaign starts", "NOT_STARTED", none, { ...near, startsOn: "2021-03-26" }, []],
    ["not once it has reported", "CONFIRMED", full, past, []],
  ])("%s", (_, status, members, dates, expected) => {
    const [entry] = remindersOf([campaignOf([[status, members]], dates)], today, () => "2021-03-15");
    expect(entry?.reminders.flatMap(({ reasons }) => reasons.map(({ kind, days }) => [kind, days]))).toEqual(
      expected,
    );
  });
});

test.each<CampaignStatus>(["DRAFT", "CLOSED"])("nobody is reminded of a campaign that is %s", (status) => {
  expect(remindersOf([campaignOf([["NOT_STARTED", none]], past, status)], today)).toEqual([]);
});

test("each kind counts what the campaign's own figures count", () => {
  const found = campaignOf(
    [
      ["NOT_STARTED", none],
      ["STUDIED", low],
      ["RETURNED", full],
      ["REPORTED", low],
      ["CONFIRMED", full],
      ["IN_PROGRESS", low],
    ],
    past,
  );
  const all = remindersOf([found], today);
  const of = (kind: (typeof reminderKinds)[number]) => countReminders(narrowReminders(all, kind));
  expect(of("late")).toBe(found.totals.late);
  expect(of("below")).toBe(found.totals.below);
  expect(of("returned")).toBe(1);
  expect(of("not-reported")).toBe(1);
  expect(countReminders(narrowReminders(all, null))).toBe(5);
});

test("the longest late stand first, then the more pressing reason", () => {
  const order = remindersOf(
    [
      campaignOf(
        [
          ["REPORTED", low],
          ["STUDIED", full],
          ["RETURNED", full],
        ],
        near,
      ),
    ],
    today,
  );
  expect(order[0]?.reminders.map(({ unit }) => unit.status)).toEqual(["RETURNED", "STUDIED", "REPORTED"]);
});

function campaignOf(units: [StudyStatus, Attendance][], dates: Dates, status: CampaignStatus = "OPEN") {
  const campaign = {
    id: "c1",
    title: "Đợt",
    planNumber: null,
    planOn: null,
    startsOn: "2021-03-01",
    ...dates,
    status,
    thresholdPercent: 95,
    audiences: ["MEMBERS"],
    modes: [],
    products: [],
    speakers: [],
    documents: [],
    version: 1,
  } as const;
  const judged = units.map(([state, members], position) =>
    judgeUnit(
      {
        unitId: `u${position}`,
        campaignId: "c1",
        organizationId: `o${position}`,
        code: `O${position}`,
        shortName: `Sở ${position}`,
        name: `Đảng bộ Sở ${position}`,
        searchKey: "so",
        position,
        typeCode: "5",
        status: state,
        reportedOn: null,
        sessionCount: 1,
        members,
        everyone: members,
      },
      campaign,
      today,
    ),
  );
  return { campaign, units: judged, totals: campaignTotals(judged) };
}
