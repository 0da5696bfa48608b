import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { makeCampaign, makeDocument } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { type Prepare, signedIn } from "./preparation";

const version = 1;
const list = { listedOn: "2021-03-01", headcount: 1, exempt: 0, away: 0, guests: 0 };
const numbers = {
  MEMBERS: { summoned: "10", present: "9", excused: "1", unexcused: "", madeUp: "" },
};
const day = {
  heldOn: "20/03/2021",
  kind: "FIRST_ROUND",
  mode: "IN_PERSON",
  place: "Hội trường",
  speakerName: "",
  speakerTitle: "",
};
const campaignForm = {
  title: "Học tập, quán triệt nghị quyết",
  planNumber: "17-KH/ĐUK",
  planOn: "10/03/2021",
  startsOn: "15/03/2021",
  endsOn: "30/06/2021",
  reportDueOn: "10/07/2021",
  thresholdPercent: 95,
  audiences: { CADRES: true, NON_MEMBER_STAFF: true, UNION_MEMBERS: false, RETIRED: false },
  modes: { IN_PERSON: true, ONLINE: false, HYBRID: false, SELF_STUDY: false, CELL_MEETING: false },
  products: { ESSAY: true, ACTION_PROGRAMME: true, COMMITMENT: false },
  speakers: [{ name: "Nguyễn Văn Bình", title: "", level: "PROVINCIAL" }],
  documents: [
    {
      type: "RESOLUTION",
      number: "01-NQ/TW",
      issuedOn: "01/02/2021",
      issuer: "Trung ương",
      abstract: "Một việc",
    },
  ],
};

type Status = NonNullable<Parameters<typeof makeStudyUnit>[1]["status"]>;

/** A unit of an open campaign with a session, its numbers and one name on its list; who is at the browser depends on the act. */
async function studying(db: Owner, status: Status, by: "UNIT" | "STAFF" = "UNIT") {
  const campaign = await makeCampaign(db);
  const { base, cells } = await makeUnit(db);
  const place = { campaignId: campaign.id, organizationId: base.id };
  const unit = await makeStudyUnit(db, { ...place, status, ...list });
  const session = await makeStudySession(db, unit);
  await makeAttendance(db, unit);
  const member = await makeMember(db, { organizationId: cells[0].id });
  const [summons] = await makeSummons(db, unit, [member]);
  const as = by === "UNIT" ? await signedIn(db, "SECRETARY", base.id) : await signedIn(db);
  return {
    as,
    unit: { id: unit.id, version },
    session: { id: session.id, version },
    summonsId: summons?.id,
    cellId: cells[0].id,
  };
}

async function campaign(db: Owner, status: "DRAFT" | "OPEN") {
  const as = await signedIn(db);
  const made = await makeCampaign(db, { status });
  await makeDocument(db, made);
  return { as, input: { id: made.id, version } };
}

export const studyPreparations: Readonly<Record<string, Prepare>> = {
  "study.campaign.create": async (db) => ({ as: await signedIn(db), input: campaignForm }),
  "study.campaign.update": async (db) => {
    const { as, input } = await campaign(db, "OPEN");
    return { as, input: { ...input, ...campaignForm } };
  },
  "study.campaign.open": (db) => campaign(db, "DRAFT"),
  "study.campaign.close": (db) => campaign(db, "OPEN"),
  "study.session.record": async (db) => {
    const { as, unit } = await studying(db, "IN_PROGRESS");
    return { as, input: { unit, ...day, summoned: "10", present: "9", numbers } };
  },
  "study.session.update": async (db) => {
    const { as, session } = await studying(db, "IN_PROGRESS");
    return { as, input: { ...session, ...day, summoned: "10", present: "8" } };
  },
  "study.session.delete": async (db) => {
    const { as, session } = await studying(db, "IN_PROGRESS");
    return { as, input: session };
  },
  "trash.restore": async (db, done) => {
    const { as, session } = await studying(db, "IN_PROGRESS");
    const id: unknown = Reflect.get(Object(await done("study.session.delete", session)), "trashId");
    return { as, input: { id } };
  },
  "study.roll.open": async (db) => {
    const { as, unit } = await studying(db, "IN_PROGRESS");
    return { as, input: { unit, ...day } };
  },
  "study.roll.save": async (db) => {
    const { as, session, summonsId } = await studying(db, "IN_PROGRESS");
    return { as, input: { ...session, entries: [{ summonsId, state: "PRESENT", reason: "" }] } };
  },
  "study.numbers.save": async (db) => {
    const { as, unit } = await studying(db, "IN_PROGRESS");
    return { as, input: { ...unit, numbers } };
  },
  "study.documents.save": async (db) => {
    const { as, unit } = await studying(db, "IN_PROGRESS");
    const products = { programmeNumber: "", programmeOn: "", essays: "", commitments: "" };
    return { as, input: { ...unit, planNumber: "5-KH", planOn: "1/3/2021", ...products } };
  },
  "study.list.change": async (db) => {
    const { as, unit, cellId } = await studying(db, "IN_PROGRESS");
    const came = { startsOn: "2021-03-21", startReason: "TRANSFER_IN" } as const;
    const { id } = await makeMember(db, { organizationId: cellId, ...came });
    return { as, input: { ...unit, add: [id], remove: [] } };
  },
  "study.unit.advance": async (db) => {
    const { as, unit } = await studying(db, "IN_PROGRESS");
    return { as, input: { ...unit, to: "STUDIED" } };
  },
  "study.report.confirm": async (db) => {
    const { as, unit } = await studying(db, "REPORTED", "STAFF");
    return { as, input: unit };
  },
  "study.report.return": async (db) => {
    const { as, unit } = await studying(db, "REPORTED", "STAFF");
    return { as, input: { ...unit, reason: "Số liệu chưa khớp" } };
  },
};
