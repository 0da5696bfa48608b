import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { EventSubject } from "@/lib/ledger/read-subject";
import { recordEvents } from "@/lib/ledger/record-events";
import { newUuidV7 } from "@/lib/uuid-v7";
import type { SendTransferInput } from "./schema";

type Work = { db: ScopedDb; input: SendTransferInput; subject: EventSubject; today: CalendarDate };

/**
 * Sends a member off: off the own list from the date of the paper, on nobody's until the receiver answers. The transfer holds
 * of the person what the introduction paper says, and the receiver sees no more before accepting.
 */
export async function sendMember({ db, input, subject, today }: Work): Promise<{ id: string }> {
  const { toOrganizationId, paperNumber, paperOn, reason } = input;
  if (paperOn > today)
    throw new DomainError("errors.checkFields", {
      fields: { paperOn: "ledger.errors.future" },
      params: { today: formatDate(today) },
    });
  const { listedFrom } = subject.standing;
  if (listedFrom !== null && paperOn < listedFrom)
    throw new DomainError("errors.checkFields", {
      fields: { paperOn: "ledger.errors.beforeListed" },
      params: { date: formatDate(listedFrom) },
    });
  const member = await db.member.findUniqueOrThrow({ where: { id: subject.id } });
  const id = newUuidV7();
  const { fullName, sortKey, sex, bornOn, bornPrecision, cardNumber, recordNumber, admittedOn, officialOn } =
    member;
  await db.transfer.create({
    data: {
      id,
      organizationId: subject.cellId,
      toOrganizationId,
      memberId: subject.id,
      paperNumber,
      paperOn: toDbDate(paperOn),
      sentOn: toDbDate(paperOn),
      reason,
      ...{ fullName, sortKey, sex, bornOn, bornPrecision, cardNumber, recordNumber, admittedOn, officialOn },
    },
    select: { id: true },
  });
  await recordEvents(db, [
    {
      kind: "TRANSFER_OUT",
      memberId: subject.id,
      organizationId: subject.cellId,
      effectiveOn: paperOn,
      decisionNumber: paperNumber,
      decisionOn: paperOn,
      counterpartId: toOrganizationId,
      transferId: id,
      note: reason,
    },
  ]);
  return { id };
}
