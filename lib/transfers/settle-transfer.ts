import "server-only";
import { assertUpdated, ConflictError, DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { toDbDate } from "@/lib/db/calendar-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { holdCounts } from "@/lib/ledger/hold-counts";
import { officialBy } from "@/lib/ledger/new-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { takesMembers } from "@/lib/organizations/kinds";
import { findCell } from "@/lib/organizations/queries/find-cell";
import type { LockedTransfer } from "./lock-transfer";
import type { AcceptTransferInput, RecallTransferInput, RefuseTransferInput } from "./schema";

type Work<Input> = { db: ScopedDb; input: Input; transfer: LockedTransfer; today: CalendarDate };

/** Takes the member on to a cell's list: first the event, then the answer. */
export async function acceptTransfer(work: Work<AcceptTransferInput>): Promise<void> {
  const { db, input, transfer, today } = work;
  assertOnTheWay(transfer, input);
  const { cellId, receivedOn } = input;
  if (receivedOn > today) refuse("receivedOn", "ledger.errors.future", { today: formatDate(today) });
  if (receivedOn < transfer.sentOn)
    refuse("receivedOn", "transfers.errors.receivedBeforeSent", { date: formatDate(transfer.sentOn) });
  const cell = await findCell(db, cellId);
  if (!cell || !takesMembers(cell, today) || cell.baseId !== transfer.toId)
    refuse("cellId", "transfers.errors.cell");
  await recordEvents(db, [
    {
      kind: "TRANSFER_IN",
      memberId: transfer.memberId,
      organizationId: cellId,
      effectiveOn: receivedOn,
      decisionNumber: transfer.paperNumber,
      decisionOn: transfer.paperOn,
      officialOn: officialBy(transfer.officialOn, receivedOn),
      counterpartId: transfer.fromId,
      transferId: transfer.id,
    },
  ]);
  await settle(work, { status: "ACCEPTED", receivedById: cellId, settledOn: toDbDate(receivedOn) });
}

/** The member is back on the sender's list as if never sent: the database takes the sender's event back. */
export async function refuseTransfer(work: Work<RefuseTransferInput>): Promise<void> {
  assertOnTheWay(work.transfer, work.input);
  const { refusalReason } = work.input;
  await holdCounts(work.db, [work.transfer.fromBaseId]);
  await settle(work, { status: "REFUSED", refusalReason, settledOn: toDbDate(work.today) });
}

/** As a refusal, by the sender. */
export async function recallTransfer(work: Work<RecallTransferInput>): Promise<void> {
  assertOnTheWay(work.transfer, work.input);
  await holdCounts(work.db, [work.transfer.fromBaseId]);
  await settle(work, { status: "RECALLED", settledOn: toDbDate(work.today) });
}

function assertOnTheWay(transfer: LockedTransfer, { version }: { version: number }): void {
  if (transfer.status !== "SENT") throw new ConflictError("transfers.errors.settled");
  if (transfer.version !== version) throw new ConflictError();
}

async function settle(
  { db, transfer: { id, version } }: Work<unknown>,
  data: Prisma.TransferUncheckedUpdateManyInput,
): Promise<void> {
  assertUpdated(
    await db.transfer.updateMany({
      where: { id, version, status: "SENT" },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}

function refuse(field: string, key: ConstructorParameters<typeof DomainError>[0], params = {}): never {
  throw new DomainError("errors.checkFields", { fields: { [field]: key }, params });
}
