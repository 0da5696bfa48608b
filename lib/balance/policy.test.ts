import { expect, test } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { canConfirmCount, canReopenCount, canSeeBalance, confirmationLock } from "./policy";

test.each<[Role, string, boolean, boolean, boolean, boolean]>([
  ["LEADER", "bloc", true, true, false, false],
  ["STAFF", "bloc", true, true, true, true],
  ["SECRETARY", "own", false, true, true, false],
  ["SECRETARY", "another", false, true, false, false],
  ["ADMIN", "bloc", false, false, false, false],
])(
  "%s of %s: sees the bloc's balance %s, a unit's %s, confirms a count %s, reopens it %s",
  (role, id, seesBloc, seesUnit, confirms, reopens) => {
    const viewer = { role, organization: { id } };
    expect(canSeeBalance(viewer, { isBloc: true })).toBe(seesBloc);
    expect(canSeeBalance(viewer, { isBloc: false })).toBe(seesUnit);
    expect(canConfirmCount(viewer, { organizationId: "own" })).toBe(confirms);
    expect(canReopenCount(viewer)).toBe(reopens);
  },
);

test.each([
  ["2021-03-24", false, null],
  ["2021-03-25", false, "balance.errors.quarterNotOver"],
  ["2021-03-31", false, "balance.errors.quarterNotOver"],
  ["2020-12-31", true, "balance.errors.alreadyConfirmed"],
])("on 25/03/2021 a quarter that ends on %s, confirmed %s, is held back by %s", (to, isConfirmed, lock) => {
  expect(confirmationLock({ to, isConfirmed }, "2021-03-25")).toBe(lock);
});
