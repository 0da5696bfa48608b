import { previewAct } from "@/lib/organizations/acts/queries/preview-act";
import { actInput } from "@/lib/organizations/acts/schema";
import { storedOrganization } from "@/lib/organizations/stored-organization";
import { newInviteToken } from "@/lib/users/invite-token";
import { getInstallationSettings } from "@/lib/users/queries/get-installation-settings";
import { makeAccount } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { uniqueCode } from "@/prisma/factories/unique";
import { idOf, type Prepare, signedIn } from "./preparation";

const version = 1;
const view = { list: "members", name: "Nữ", query: "sex=FEMALE", isShared: false };

/** A view of the own, kept before. */
async function keptView(db: Owner, done: Parameters<Prepare>[1]) {
  const as = await signedIn(db);
  return { as, id: idOf(await done("view.create", view)) };
}

async function otherAccount(db: Owner) {
  const { id } = await makeAccount(db);
  return { as: await signedIn(db, "ADMIN"), id };
}

/** A cell gets another name, as the preview showed it. */
async function rename(db: Owner) {
  const { cells } = await makeUnit(db);
  const as = await signedIn(db);
  const act = {
    kind: "RENAME" as const,
    organizations: [cells[0].id],
    effectiveOn: "01/03/2021",
    decisionNumber: "12-QĐ/ĐUK",
    decisionOn: "20/02/2021",
    decidedBy: "Ban Thường vụ Đảng ủy Khối",
    target: null,
    founded: [],
    cells: [],
    people: [],
    name: "Chi bộ Phòng Tên mới",
    shortName: "Phòng Tên mới",
    outsideName: "",
    outsidePlace: null,
  };
  const { fingerprint } = await previewAct(as, actInput.parse(act));
  return { as, input: { act, fingerprint } };
}

async function quarter(db: Owner) {
  const { base, cells } = await makeUnit(db);
  await makeMember(db, { organizationId: cells[0].id });
  const period = { organizationId: base.id, period: "2020-Q4" };
  const count = { version: null, registerCount: 1, confirmedCount: 1, differences: [] };
  return { base, period, input: { ...period, ...count } };
}

export const officePreparations: Readonly<Record<string, Prepare>> = {
  "organization.create": async (db) => {
    const { base } = await makeUnit(db);
    const as = await signedIn(db, "SECRETARY", base.id);
    const words = { name: "Chi bộ Phòng Thử", shortName: "Phòng Thử", aliases: "", typeCode: null };
    const dated = { officialCode: "", validFrom: "5/3/2020" };
    return { as, input: { parentId: base.id, kind: "CELL", code: uniqueCode(), ...words, ...dated } };
  },
  "organization.update": async (db) => {
    const { base, cells } = await makeUnit(db);
    const as = await signedIn(db, "SECRETARY", base.id);
    return { as, input: { ...(await storedOrganization(as, cells[0].id, "CELL")), name: "Chi bộ Sửa tên" } };
  },
  "organization.act": rename,
  "organization.undoAct": async (db, done) => {
    const { as, input } = await rename(db);
    return { as, input: { id: idOf(await done("organization.act", input)) } };
  },
  "officer.add": async (db) => {
    const { base, cells } = await makeUnit(db);
    const { id } = await makeMember(db, { organizationId: cells[0].id });
    const as = await signedIn(db, "SECRETARY", base.id);
    const office = { position: "SECRETARY", term: "2020–2025", startsOn: "1/3/2021" };
    return { as, input: { organizationId: base.id, memberId: id, ...office, electedOn: "", approvedOn: "" } };
  },
  "officer.end": async (db) => {
    const { base } = await makeUnit(db);
    const { id } = await makeOfficer(db, { organizationId: base.id });
    return { as: await signedIn(db, "SECRETARY", base.id), input: { id, endsOn: "1/3/2021" } };
  },
  "count.confirm": async (db) => {
    const { base, input } = await quarter(db);
    return { as: await signedIn(db, "SECRETARY", base.id), input };
  },
  "count.reopen": async (db, done) => {
    const { base, period, input } = await quarter(db);
    await signedIn(db, "SECRETARY", base.id);
    await done("count.confirm", input);
    return { as: await signedIn(db), input: { ...period, version, reason: "Sót một người" } };
  },
  "account.create": async (db) => {
    const as = await signedIn(db, "ADMIN");
    const access = { displayName: "Trần Văn Mới", role: "STAFF", unitId: null };
    return {
      as,
      input: { username: `moi-${uniqueCode().toLowerCase()}`, ...access, token: newInviteToken() },
    };
  },
  "account.invite": async (db) => {
    const { as, id } = await otherAccount(db);
    return { as, input: { id, token: newInviteToken() } };
  },
  "account.update": async (db) => {
    const { as, id } = await otherAccount(db);
    return { as, input: { id, version, displayName: "Tên mới", role: "STAFF", unitId: null } };
  },
  "account.disable": async (db) => {
    const { as, id } = await otherAccount(db);
    return { as, input: { id, version, disabled: true } };
  },
  "account.resetFactor": async (db) => {
    const { as, id } = await otherAccount(db);
    return { as, input: { id } };
  },
  "installation.update": async (db) => {
    const as = await signedIn(db, "ADMIN");
    return { as, input: { ...(await getInstallationSettings(as)), place: "Hà Nội" } };
  },
  "view.create": async (db) => ({ as: await signedIn(db), input: view }),
  "view.rename": async (db, done) => {
    const { as, id } = await keptView(db, done);
    return { as, input: { id, version, name: "Phụ nữ", isShared: false } };
  },
  "view.update": async (db, done) => {
    const { as, id } = await keptView(db, done);
    return { as, input: { id, version, query: "sex=MALE" } };
  },
  "view.setDefault": async (db, done) => {
    const { as, id } = await keptView(db, done);
    return { as, input: { id, isDefault: true } };
  },
  "view.delete": async (db, done) => {
    const { as, id } = await keptView(db, done);
    return { as, input: { id } };
  },
};
