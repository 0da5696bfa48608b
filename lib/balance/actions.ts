"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, ConflictError, DomainError } from "@/lib/action/domain-error";
import { toDbDate } from "@/lib/db/calendar-date";
import { closeCount } from "@/lib/ledger/hold-counts";
import { isOnList, namesOnList } from "./names-on-list";
import { canConfirmCount, canReopenCount, confirmationLock } from "./policy";
import { isConfirmed, type UnitQuarter } from "./quarter";
import { confirmCountInput, reopenCountInput } from "./schema";
import { confirmationId, findQuarter, quarterNow, storedCount, storedVersion } from "./stored-quarter";

/** The unit's word on a quarter, dated today. From then on no event of the quarter can be recorded until it is reopened. */
export const confirmCount = defineAction({
  name: "count.confirm",
  permission: "count.confirm",
  input: confirmCountInput,
  load: async ({ db, input }) => {
    await closeCount(db, input.organizationId);
    return findQuarter(db, input);
  },
  allow: ({ viewer, record }) => canConfirmCount(viewer, record),
  run: async ({ db, viewer, input, record, today }) => {
    const lock = confirmationLock({ to: record.to, isConfirmed: isConfirmed(record) }, today);
    if (lock) throw isConfirmed(record) ? new ConflictError(lock) : new DomainError(lock);
    if (record.register !== input.registerCount) throw new DomainError("balance.errors.registerChanged");
    const { organizationId, period, version, registerCount, confirmedCount, differences } = input;
    const names = await namesOnList(db, organizationId, record.to);
    const unknown = differences.flatMap(({ side, name }, index) =>
      side === "REGISTER" && !isOnList(names, name) ? [`differences.${index}.name`] : [],
    );
    if (unknown.length > 0) {
      throw new DomainError("errors.checkFields", {
        fields: Object.fromEntries(unknown.map((field) => [field, "balance.errors.notOnList"] as const)),
      });
    }
    const word = {
      registerCount,
      confirmedCount,
      differences,
      confirmedOn: toDbDate(today),
      confirmedBy: viewer.accountId,
    };
    if (version === null) {
      const { count } = await db.countConfirmation.createMany({
        data: { organizationId, period, ...word },
        skipDuplicates: true,
      });
      if (count === 0) throw new ConflictError("balance.errors.alreadyConfirmed");
    } else {
      assertUpdated(
        await db.countConfirmation.updateMany({
          where: { organizationId, period, version },
          data: {
            ...word,
            reopenedOn: null,
            reopenedBy: null,
            reopenReason: null,
            version: { increment: 1 },
          },
        }),
      );
    }
    return changed(record, ["registerCount", "confirmedCount", "differences", "confirmedOn"]);
  },
  conflict: { of: confirmationId, stored: storedCount, state: quarterNow },
});

/** Takes the unit's word back, with a reason it will read; the quarter's events can be put right. */
export const reopenCount = defineAction({
  name: "count.reopen",
  permission: "count.reopen",
  input: reopenCountInput,
  load: ({ db, input }) => findQuarter(db, input),
  allow: ({ viewer }) => canReopenCount(viewer),
  run: async ({ db, viewer, input, record, today }) => {
    if (!isConfirmed(record)) throw new ConflictError("balance.errors.notConfirmed");
    const { organizationId, period, version, reason } = input;
    assertUpdated(
      await db.countConfirmation.updateMany({
        where: { organizationId, period, version },
        data: {
          reopenedOn: toDbDate(today),
          reopenedBy: viewer.accountId,
          reopenReason: reason,
          version: { increment: 1 },
        },
      }),
    );
    return changed(record, ["reopenedOn", "reopenReason"]);
  },
  conflict: { of: confirmationId, stored: storedVersion, state: quarterNow },
});

function changed({ organizationId, period }: UnitQuarter, changedFields: readonly string[]) {
  return { value: { period }, subject: `${organizationId} ${period}`, organizationId, changedFields };
}
