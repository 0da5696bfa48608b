import { expect, it } from "vitest";
import { backupState, type ProvedBackup } from "./backup-state";

const now = new Date("2026-11-24T08:00:00+07:00");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const proved = (hours: number): ProvedBackup => ({
  fileName: "so-khoi-2026-11-23-190000.age",
  takenAt: hoursAgo(hours),
  provedAt: hoursAgo(hours),
  rowCount: 1,
  byteCount: 1,
});

it.each([
  ["NONE", null, null],
  ["FAILED", null, hoursAgo(1)],
  ["FAILED", proved(20), hoursAgo(1)],
  ["PROVED", proved(6), null],
  ["PROVED", proved(48), null],
  ["OLD", proved(49), null],
] as const)("is %s", (state, last, failedAt) => {
  expect(backupState({ proved: last, failedAt }, now)).toBe(state);
});
