import { describe, expect, it } from "vitest";
import { isBackupDue } from "./is-backup-due";

/** Instants in Việt Nam's time. */
const at = (time: string | null) => (time ? new Date(`${time}+07:00`) : null);
const since = new Date("2026-01-01T00:00:00+07:00");

describe("isBackupDue", () => {
  it.each<[string, { takenAt: string | null; triedAt: string | null }, string, boolean]>([
    ["the night after the first day", { takenAt: null, triedAt: null }, "2026-01-02T02:00:00", true],
    [
      "last night's is there",
      { takenAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T01:59:59",
      false,
    ],
    [
      "two o'clock has struck",
      { takenAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T02:00:00",
      true,
    ],
    [
      "the machine was off at night",
      { takenAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T08:15:00",
      true,
    ],
    [
      "one was made by hand after two",
      { takenAt: "2026-03-06T07:00:00", triedAt: "2026-03-06T07:00:20" },
      "2026-03-06T08:15:00",
      false,
    ],
    [
      "one failed half an hour ago",
      { takenAt: "2026-03-05T02:00:01", triedAt: "2026-03-06T02:01:00" },
      "2026-03-06T02:31:00",
      false,
    ],
    [
      "one failed an hour ago",
      { takenAt: "2026-03-05T02:00:01", triedAt: "2026-03-06T02:01:00" },
      "2026-03-06T03:01:00",
      true,
    ],
  ])("%s", (_, { takenAt, triedAt }, now, isDue) => {
    expect(isBackupDue({ takenAt: at(takenAt), triedAt: at(triedAt), since }, at(now) ?? since)).toBe(isDue);
  });

  it("waits for the first night of a new installation", () => {
    const history = { takenAt: null, triedAt: null, since };
    expect(isBackupDue(history, new Date("2026-01-01T01:59:00+07:00"))).toBe(false);
    expect(isBackupDue(history, new Date("2026-01-01T02:00:00+07:00"))).toBe(true);
  });
});
