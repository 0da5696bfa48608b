import { describe, expect, it } from "vitest";
import { isBackupDue } from "./is-backup-due";

/** Instants in Việt Nam's time. */
const at = (time: string | null) => (time ? new Date(`${time}+07:00`) : null);
const since = new Date("2026-01-01T00:00:00+07:00");

describe("isBackupDue", () => {
  it.each<[string, { provedAt: string | null; triedAt: string | null }, string, boolean]>([
    ["the night after the first day", { provedAt: null, triedAt: null }, "2026-01-02T02:00:00", true],
    [
      "last night's is there",
      { provedAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T01:59:59",
      false,
    ],
    [
      "two o'clock has struck",
      { provedAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T02:00:00",
      true,
    ],
    [
      "the machine was off at night",
      { provedAt: "2026-03-05T02:00:01", triedAt: "2026-03-05T02:01:00" },
      "2026-03-06T08:15:00",
      true,
    ],
    [
      "one was made by hand after two",
      { provedAt: "2026-03-06T07:00:00", triedAt: "2026-03-06T07:00:20" },
      "2026-03-06T08:15:00",
      false,
    ],
    [
      "one failed half an hour ago",
      { provedAt: "2026-03-05T02:00:01", triedAt: "2026-03-06T02:01:00" },
      "2026-03-06T02:31:00",
      false,
    ],
    [
      "one failed an hour ago",
      { provedAt: "2026-03-05T02:00:01", triedAt: "2026-03-06T02:01:00" },
      "2026-03-06T03:01:00",
      true,
    ],
  ])("%s", (_, { provedAt, triedAt }, now, isDue) => {
    expect(isBackupDue({ provedAt: at(provedAt), triedAt: at(triedAt), since }, at(now) ?? since)).toBe(
      isDue,
    );
  });

  it("waits for the first night of a new installation", () => {
    const history = { provedAt: null, triedAt: null, since };
    expect(isBackupDue(history, new Date("2026-01-01T01:59:00+07:00"))).toBe(false);
    expect(isBackupDue(history, new Date("2026-01-01T02:00:00+07:00"))).toBe(true);
  });
});
