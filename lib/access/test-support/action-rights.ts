import { type Role, roles } from "../permissions";

type Right = {
  /** Who may; whoever may not is refused and changes nothing. */
  roles: readonly Role[];
  /** About the caller's own account: what one person may press another need not have. */
  isPersonal?: boolean;
  /** Ids of the input that may lead out of a secretary's unit, and why that is right. */
  reaches?: Readonly<Record<string, string>>;
};

const everybody: Right = { roles, isPersonal: true };
const office: Right = { roles: ["STAFF"] };
const keepers: Right = { roles: ["STAFF", "SECRETARY"] };
const administrators: Right = { roles: ["ADMIN"] };
const keepersOfTheTree: Right = { roles: ["STAFF", "SECRETARY", "ADMIN"] };

/** Every action and who may call it, apart from lib/access/permissions.ts on purpose: a right given by mistake is seen here. */
export const actionRights: Readonly<Record<string, Right>> = {
  "session.end": everybody,
  "session.endAll": everybody,
  "password.change": everybody,
  "identity.confirm": everybody,
  "factor.enrol": everybody,
  "factor.renewCodes": everybody,
  "factor.remove": everybody,
  "view.create": everybody,
  "view.rename": everybody,
  "view.update": everybody,
  "view.delete": everybody,
  "view.setDefault": everybody,
  "count.confirm": keepers,
  "member.create": keepers,
  "member.update": keepers,
  "member.applyBulk": keepers,
  "member.undoBulk": keepers,
  "member.merge": keepers,
  "member.unmerge": keepers,
  "member.tellApart": keepers,
  "guest.add": keepers,
  "guest.end": keepers,
  "import.apply": keepers,
  "import.undo": keepers,
  "import.choose": keepers,
  "event.record": keepers,
  "event.correct": keepers,
  "event.annul": keepers,
  "transfer.send": { ...keepers, reaches: { toOrganizationId: "members are sent to other units" } },
  "transfer.accept": keepers,
  "transfer.refuse": keepers,
  "transfer.recall": keepers,
  "officer.add": keepers,
  "officer.end": keepers,
  "organization.act": keepers,
  "organization.undoAct": keepers,
  "study.numbers.save": keepers,
  "study.documents.save": keepers,
  "study.unit.advance": keepers,
  "study.list.change": keepers,
  "study.roll.open": keepers,
  "study.roll.save": keepers,
  "study.session.record": keepers,
  "study.session.update": keepers,
  "study.session.delete": keepers,
  "organization.create": keepersOfTheTree,
  "organization.update": keepersOfTheTree,
  "count.reopen": office,
  "study.report.confirm": office,
  "study.report.return": office,
  "study.campaign.create": office,
  "study.campaign.update": office,
  "study.campaign.open": office,
  "study.campaign.close": office,
  "account.create": administrators,
  "account.invite": administrators,
  "account.update": administrators,
  "account.disable": administrators,
  "account.resetFactor": administrators,
  "installation.update": administrators,
  "trash.restore": { roles },
  "person.askErasure": { roles: ["STAFF"] },
  "person.withdrawErasure": { roles: ["STAFF"] },
  "person.refuseErasure": { roles: ["LEADER", "STAFF"] },
  "person.erase": { roles: ["LEADER", "STAFF"] },
  "delegation.grant": { roles: ["SECRETARY", "ADMIN"] },
  "delegation.revoke": { roles: ["SECRETARY", "ADMIN"] },
  "delegation.start": everybody,
  "delegation.stop": everybody,
};
