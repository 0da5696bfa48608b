import pg from "pg";
import { afterAll } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import type { Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import type { DeadlineDates } from "../deadline";
import { loadDeadlineSearch } from "../search";

// Members for whom something is due. Each test file has a database of its own.

export const db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
afterAll(() => db.end());

export const search = (query = "") => loadDeadlineSearch(new URLSearchParams(query));

/** A member with all the dates, the ones of the ledger by their events. */
export async function makeDue(organizationId: string, dates: DeadlineDates): Promise<string> {
  const { admissionDecidedOn, admittedOn, officialOn, exemptFrom, exemptTo } = dates;
  const { id } = await makeMember(db, {
    organizationId,
    bornOn: "1905-04-20",
    admissionDecidedOn,
    admittedOn,
    officialOn,
    exemptFrom,
    exemptTo,
    cardNumber: null,
  });
  const { probationExtendedTo, tempAwayFrom, tempAwayTo } = dates;
  const event = (kind: string, effectiveOn: CalendarDate, untilOn: CalendarDate | null) => ({
    id: crypto.randomUUID(),
    memberId: id,
    organizationId,
    kind,
    effectiveOn,
    untilOn,
  });
  const events = [
    probationExtendedTo && event("PROBATION_EXTENDED", addDays(admittedOn, 300), probationExtendedTo),
    tempAwayFrom && event("TEMP_OUT", tempAwayFrom, tempAwayTo),
  ].filter((row) => row !== null && row !== "");
  if (events.length > 0) await insertRows(db, "member_event", events);
  return id;
}

/** Sends a member off to another unit; settled on a day where one is given. */
export async function makeTransfer(
  memberId: string,
  from: Unit,
  to: Unit,
  sentOn: CalendarDate,
  settled: { status: "ACCEPTED" | "RECALLED"; settledOn: CalendarDate } | null = null,
): Promise<string> {
  const id = crypto.randomUUID();
  await db.query(
    `INSERT INTO transfer (id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name,
       sort_key, sex, born_on, born_precision, admitted_on, status, settled_on, received_by_id)
     SELECT $1, $2, $3, m.id, '1-GGT', $4, $4, m.full_name, m.sort_key, m.sex, m.born_on, m.born_precision, m.admitted_on,
            $6, $7, CASE WHEN $6 = 'ACCEPTED'::transfer_status THEN $8::uuid END
     FROM member m WHERE m.id = $5`,
    [
      id,
      from.cells[0].id,
      to.base.id,
      sentOn,
      memberId,
      settled?.status ?? "SENT",
      settled?.settledOn ?? null,
      to.cells[0].id,
    ],
  );
  if (settled?.status !== "RECALLED") {
    await insertRows(db, "member_event", [
      {
        id: crypto.randomUUID(),
        memberId,
        organizationId: from.cells[0].id,
        kind: "TRANSFER_OUT",
        effectiveOn: sentOn,
        counterpartId: to.base.id,
        transferId: id,
      },
    ]);
  }
  return id;
}

export function secretaryOf(unit: Unit): Promise<Viewer> {
  return makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
}

/** One member for whom each of the usual things is due. */
export async function populate(
  unit: Unit,
): Promise<{ probationary: string; veteran: string; exempt: string }> {
  const organizationId = unit.cells[0].id;
  const probationary = await makeMember(db, { organizationId, officialOn: null, admittedOn: "2020-04-10" });
  const veteran = await makeMember(db, {
    organizationId,
    admissionDecidedOn: "1991-05-05",
    admittedOn: "1991-05-19",
    officialOn: "1992-05-19",
  });
  const exempt = await makeMember(db, { organizationId, exemptFrom: "2020-10-01", exemptTo: "2021-05-24" });
  return { probationary: probationary.id, veteran: veteran.id, exempt: exempt.id };
}
