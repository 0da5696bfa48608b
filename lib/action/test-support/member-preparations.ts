import { previewBulk } from "@/lib/bulk/queries";
import type { Selection } from "@/lib/bulk/schema";
import { eventValues } from "@/lib/ledger/event-values";
import { getRecording } from "@/lib/ledger/queries";
import { memberValues, newMemberValues } from "@/lib/members/member-form";
import { getMember } from "@/lib/members/queries/get-member";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { idOf, type Prepare, signedIn } from "./preparation";

/** A member of a unit, and the unit's secretary at the browser. */
async function withMember(db: Owner) {
  const unit = await makeUnit(db);
  const member = await makeMember(db, { organizationId: unit.cells[0].id });
  return { unit, member, as: await signedIn(db, "SECRETARY", unit.base.id) };
}

/** The form of a suspension as it opens for a member, filled in. */
async function suspension(db: Owner) {
  const { member, as } = await withMember(db);
  const recording = await getRecording(as, member.id);
  if (!recording) throw new Error("not in scope");
  const decision = { decisionNumber: "15-QĐ/ĐUK", decisionOn: "01/03/2021" };
  return {
    member,
    as,
    input: { ...eventValues("SUSPENSION", recording), ...decision, effectiveOn: "02/03/2021" },
  };
}

const version = 1;
const guest = {
  fullName: "Lê Thị An",
  bornOn: "1985",
  cardNumber: "",
  homeName: "Đảng bộ phường Cống Vị",
  paperNumber: "8-GTTT",
  paperOn: "1/2/2021",
  startsOn: "5/2/2021",
  untilOn: "5/8/2021",
};

/** Somebody sent to another unit, whose secretary is at the browser unless the sender's is to be. */
async function sent(db: Owner, done: Parameters<Prepare>[1], by: "RECEIVER" | "SENDER" = "RECEIVER") {
  const { member, as: sender } = await withMember(db);
  const to = await makeUnit(db);
  const paper = { paperNumber: "12-GTSH", paperOn: "1/3/2021", reason: "" };
  await done("transfer.send", { memberId: member.id, version, toOrganizationId: to.base.id, ...paper });
  const { rows } = await db.query("SELECT id, version FROM transfer WHERE member_id = $1", [member.id]);
  const as = by === "SENDER" ? sender : await signedIn(db, "SECRETARY", to.base.id);
  return { to, as, transfer: rows[0] };
}

const erasure = { ground: "REQUEST", paperNumber: "3-ĐN", paperOn: "1/3/2021" };

async function whoLeft(db: Owner): Promise<string> {
  const { cells } = await makeUnit(db);
  return (await makeMember(db, { organizationId: cells[0].id, endsOn: "2021-01-01" })).id;
}

async function erasureToDecide(db: Owner, done: Parameters<Prepare>[1], by: "ASKER" | "OTHER") {
  const asker = await signedIn(db);
  const memberId = await whoLeft(db);
  await done("person.askErasure", { memberId, ...erasure });
  const { rows } = await db.query("SELECT id FROM person_erasure WHERE member_id = $1", [memberId]);
  const as = by === "ASKER" ? asker : await signedIn(db, "LEADER");
  return { as, input: { id: rows[0].id } };
}

async function twoAlike(db: Owner) {
  const { unit, member, as } = await withMember(db);
  const other = await makeMember(db, { organizationId: unit.cells[0].id });
  return { as, kept: member, merged: other };
}

async function merge(db: Owner) {
  const { as, kept, merged } = await twoAlike(db);
  const ids = { keptId: kept.id, mergedId: merged.id };
  return { as, input: { ...ids, keptVersion: version, mergedVersion: version, take: [] } };
}

async function bulk(db: Owner) {
  const { as } = await withMember(db);
  const selection: Selection = { kind: "ALL", query: "", except: [] };
  const assignment = { field: "professionalLevel", value: "MASTER" } as const;
  const { matched, fingerprint } = await previewBulk(as, selection, assignment);
  return { as, input: { selection, ...assignment, expected: { matched, fingerprint } } };
}

export const memberPreparations: Readonly<Record<string, Prepare>> = {
  "member.create": async (db) => {
    const unit = await makeUnit(db);
    const as = await signedIn(db, "SECRETARY", unit.base.id);
    const form = newMemberValues({ cellId: unit.cells[0].id, occupationGroup: "STATE_AGENCY_OFFICIAL" });
    const person = { fullName: "Lê Thị Lần", sex: "FEMALE", bornOn: "5/3/1985", admittedOn: "19/05/2010" };
    return { as, input: { ...form, ...person, officialOn: "19/05/2011" } };
  },
  "member.update": async (db) => {
    const { member, as } = await withMember(db);
    const page = await getMember(as, member.id);
    if (!page) throw new Error("not in scope");
    return { as, input: { ...memberValues(page.member), jobTitle: "Trưởng phòng" } };
  },
  "event.record": suspension,
  "event.correct": async (db, done) => {
    const { member, as, input } = await suspension(db);
    await done("event.record", input);
    const event = await newestEvent(db, member.id);
    const correction = { version: event.version, correctsId: event.id, correctionReason: "Nhầm số" };
    return { as, input: { ...input, ...correction, decisionNumber: "16-QĐ/ĐUK" } };
  },
  "event.annul": async (db, done) => {
    const { member, as, input } = await suspension(db);
    await done("event.record", input);
    return { as, input: { eventId: (await newestEvent(db, member.id)).id, correctionReason: "Nhầm người" } };
  },
  "person.askErasure": async (db) => ({
    as: await signedIn(db),
    input: { memberId: await whoLeft(db), ...erasure },
  }),
  "person.withdrawErasure": (db, done) => erasureToDecide(db, done, "ASKER"),
  "person.refuseErasure": async (db, done) => {
    const { as, input } = await erasureToDecide(db, done, "OTHER");
    return { as, input: { ...input, refusalReason: "Còn hạn lưu trữ" } };
  },
  "person.erase": (db, done) => erasureToDecide(db, done, "OTHER"),
  "guest.add": async (db) => {
    const { unit, as } = await withMember(db);
    return { as, input: { ...guest, cellId: unit.cells[0].id } };
  },
  "guest.end": async (db, done) => {
    const { unit, as } = await withMember(db);
    const id = idOf(await done("guest.add", { ...guest, cellId: unit.cells[0].id }));
    return { as, input: { id, version, endedOn: "1/3/2021" } };
  },
  "transfer.send": async (db) => {
    const { member, as } = await withMember(db);
    const to = { toOrganizationId: (await makeUnit(db)).base.id };
    const paper = { paperNumber: "12-GTSH", paperOn: "1/3/2021", reason: "" };
    return { as, input: { memberId: member.id, version, ...to, ...paper } };
  },
  "transfer.accept": async (db, done) => {
    const { to, as, transfer } = await sent(db, done);
    return { as, input: { ...transfer, cellId: to.cells[0].id, receivedOn: "5/3/2021" } };
  },
  "transfer.refuse": async (db, done) => {
    const { as, transfer } = await sent(db, done);
    return { as, input: { ...transfer, refusalReason: "Sai đơn vị" } };
  },
  "transfer.recall": async (db, done) => {
    const { as, transfer } = await sent(db, done, "SENDER");
    return { as, input: transfer };
  },
  "member.merge": merge,
  "member.unmerge": async (db, done) => {
    const { as, input } = await merge(db);
    return { as, input: { id: idOf(await done("member.merge", input)) } };
  },
  "member.tellApart": async (db) => {
    const { as, kept, merged } = await twoAlike(db);
    return { as, input: { firstId: kept.id, secondId: merged.id } };
  },
  "member.applyBulk": bulk,
  "member.undoBulk": async (db, done) => {
    const { as, input } = await bulk(db);
    return { as, input: { id: idOf(await done("member.applyBulk", input)) } };
  },
};

async function newestEvent(db: Owner, memberId: string): Promise<{ id: string; version: number }> {
  const { rows } = await db.query(
    `SELECT e.id, m.version FROM member_event e JOIN member m ON m.id = e.member_id
     WHERE m.id = $1 ORDER BY e.recorded_at DESC LIMIT 1`,
    [memberId],
  );
  return rows[0];
}
