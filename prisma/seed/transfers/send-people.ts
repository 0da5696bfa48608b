import { congressOn } from "../demo-dates";
import type { MemberEventRow, TransferRow } from "../demo-rows";
import type { Person } from "../people/generate-people";
import type { TransferPlan } from "./transfer-plans";

/** Ids of the base organisations already generated, by code. */
export type Bases = ReadonlyMap<string, string>;

export type Sent = {
  people: Person[];
  transfers: TransferRow[];
  /** What the ledger says of those who are on the way, and how it differs from somebody who left the bloc. */
  asSent(event: MemberEventRow): MemberEventRow;
};

/**
 * Puts people of a unit on the way: of those who left for another body since the congress as many as are planned go to a unit
 * of the bloc instead, on the planned day. The headcounts of the congress and of the business date stay what they are.
 */
export function sendPeople(
  people: readonly Person[],
  plans: readonly TransferPlan[],
  bases: Bases,
  nextId: () => string,
): Sent {
  const all = [...people];
  const transfers: TransferRow[] = [];
  for (const plan of plans) {
    const toId = bases.get(plan.to);
    const index = all.findIndex(
      (person) => isMovable(person, plan) && !transfers.some(({ memberId }) => memberId === person.member.id),
    );
    const person = all[index];
    // A unit made small for measurements may have nobody to send.
    if (!toId || !person) continue;
    all[index] = leavingOn(person, plan);
    transfers.push(transferRow(person, plan, toId, nextId()));
  }
  return {
    people: all,
    transfers,
    asSent: (event) => {
      const transfer =
        event.kind === "TRANSFER_OUT" && transfers.find(({ memberId }) => memberId === event.memberId);
      if (!transfer) return event;
      return {
        ...event,
        decisionNumber: transfer.paperNumber,
        decisionOn: transfer.paperOn,
        counterpartId: transfer.toOrganizationId,
        counterpartName: null,
        counterpartPlace: null,
        transferId: transfer.id,
      };
    },
  };
}

function isMovable({ member, memberships }: Person, { sentOn }: TransferPlan): boolean {
  const last = memberships.at(-1);
  return (
    memberships.length === 1 &&
    last?.endReason === "TRANSFER_OUT" &&
    last.endsOn !== null &&
    last.endsOn > congressOn &&
    last.startsOn < sentOn &&
    member.officialOn !== null &&
    member.officialOn < sentOn
  );
}

function leavingOn(person: Person, { sentOn }: TransferPlan): Person {
  return {
    ...person,
    member: { ...person.member, leftOn: sentOn },
    memberships: person.memberships.map((stay) => ({ ...stay, endsOn: sentOn })),
  };
}

function transferRow(
  { member }: Person,
  { sentOn, paperNumber, reason }: TransferPlan,
  toOrganizationId: string,
  id: string,
): TransferRow {
  const { organizationId, fullName, sortKey, sex, bornOn, bornPrecision } = member;
  const { cardNumber, recordNumber, admittedOn, officialOn } = member;
  return {
    id,
    organizationId,
    toOrganizationId,
    memberId: member.id,
    paperNumber,
    paperOn: sentOn,
    sentOn,
    reason,
    ...{ fullName, sortKey, sex, bornOn, bornPrecision, cardNumber, recordNumber, admittedOn, officialOn },
  };
}
