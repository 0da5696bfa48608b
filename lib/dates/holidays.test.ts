import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, daysBetween } from "./calendar-date";
import { type DaysOff, daysOff, workedSaturdays } from "./holidays";
import { fromLunar } from "./test-support/lunar-date";

/** The table is checked against what it was not made from: the moon, the number of days the law gives, the week. */

const years = Object.entries(daysOff).map(([year, spans]) => ({ year: Number(year), spans }));

const daysIn = ([from, to]: DaysOff): CalendarDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
const weekday = (date: CalendarDate) => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: CalendarDate) => weekday(date) % 6 === 0;

/** The public holidays whose date is not left to the announcement of the year. */
function lawfulHolidays(year: number): CalendarDate[] {
  const tet = fromLunar(year, 1, 1);
  return [
    `${year}-01-01`,
    addDays(tet, -1),
    ...[0, 1, 2].map((days) => addDays(tet, days)),
    fromLunar(year, 3, 10),
    `${year}-04-30`,
    `${year}-05-01`,
    `${year}-09-02`,
    ...(year >= 2026 ? [`${year}-11-24`] : []),
  ];
}

/** Ten days a year, eleven since the Labour Code of 2019, twelve since Ngày Văn hóa Việt Nam. */
function daysByLaw(year: number): number {
  return year >= 2026 ? 12 : year >= 2021 ? 11 : 10;
}

test("the moon agrees with the Tết people remember", () => {
  const known = {
    1985: "1985-01-21",
    2007: "2007-02-17",
    2021: "2021-02-12",
    2023: "2023-01-22",
    2030: "2030-02-02",
  };
  for (const [year, tet] of Object.entries(known)) expect(fromLunar(Number(year), 1, 1)).toBe(tet);
  expect(fromLunar(2021, 3, 10)).toBe("2021-04-21");
  // 2023 has a second month twice.
  expect(fromLunar(2023, 3, 10)).toBe("2023-04-29");
});

describe.each(years)("$year", ({ year, spans }) => {
  const off = spans.flatMap(daysIn);

  test("holds every public holiday", () => {
    const missing = lawfulHolidays(year).filter((date) => !isWeekend(date) && !off.includes(date));
    expect(missing).toEqual([]);
  });

  test("gives as many weekdays as the law, holidays on a weekend made up for, exchanges apart", () => {
    const exchanged = workedSaturdays.filter((date) => date.startsWith(`${year}-`)).length;
    expect(off.filter((date) => !isWeekend(date)).length - exchanged).toBe(daysByLaw(year));
  });

  test("lists its spans in order and apart", () => {
    for (const [index, [from, to]] of spans.entries()) {
      expect(from <= to).toBe(true);
      const next = spans[index + 1];
      if (next) expect(to < next[0]).toBe(true);
    }
  });
});

test("the Saturdays worked are Saturdays, and no holidays", () => {
  const off = years.flatMap(({ spans }) => spans.flatMap(daysIn));
  for (const date of workedSaturdays)
    expect([date, weekday(date), off.includes(date)]).toEqual([date, 6, false]);
});
