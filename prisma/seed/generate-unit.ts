import type { AccountRow, DemoRows, OrganizationRow } from "./demo-rows";
import type { Bloc } from "./generate-bloc";
import { generateBranch } from "./organizations/generate-branch";
import { generateOfficers } from "./organizations/generate-officers";
import type { UnitPlan } from "./organizations/unit-plans";
import { eventsOf } from "./people/events-of";
import { generatePeople } from "./people/generate-people";
import { drawName } from "./people/person-name";
import { createRandom } from "./random/create-random";
import { createUuids } from "./random/uuids";
import { generateStudy } from "./study/generate-study";
import type { Speaker } from "./study/sessions";
import { type Bases, sendPeople } from "./transfers/send-people";
import { transferPlans } from "./transfers/transfer-plans";

/** Ids of transfers are a series of their own: none of the others moves when somebody is sent. */
const transferSeries = 100;

/** The series of ids of lists and rolls stand beyond those of the units themselves. */
const rollSeries = 1000;

/** Everything of one base organisation. Each of its parts has its own source of chance, so that none disturbs another. */
export function generateUnit(
  unit: UnitPlan,
  bloc: Bloc,
  bases: Bases,
  isEmpty: boolean,
): { base: OrganizationRow; rows: Partial<DemoRows> } {
  const chance = (part: string) => createRandom(`${unit.code}/${part}`);
  const nextId = createUuids(unit.position, chance("ids"));
  const { base, organizations, cells } = generateBranch(unit, bloc.id, nextId, chance("cells"), isEmpty);
  const lives = isNonEmpty(cells) ? generatePeople({ unit, cells, nextId, random: chance("people") }) : [];
  const { people, transfers, asSent } = sendPeople(
    lives,
    transferPlans.filter(({ from }) => from === unit.code),
    bases,
    createUuids(transferSeries + unit.position, chance("transfers")),
  );
  const events = chance("events");
  const officers = generateOfficers(organizations, people, nextId, chance("officers"));
  const secretary =
    officers.find(({ organizationId, position }) => organizationId === base.id && position === "SECRETARY")
      ?.fullName ?? drawName(chance("secretary"), "kinh", "MALE", "1972-01-01");
  const account: AccountRow = {
    id: nextId(),
    organizationId: base.id,
    username: `bithu.${unit.code.toLowerCase()}`,
    displayName: secretary,
    role: "SECRETARY",
  };
  const own: Speaker = {
    name: secretary,
    title: unit.kind === "BASE_CELL" ? "Bí thư Chi bộ" : "Bí thư Đảng ủy",
  };
  const rolls = {
    nextId: createUuids(unit.position + rollSeries, chance("roll ids")),
    random: chance("rolls"),
  };
  const study = bloc.campaigns.map(({ id, plan }, index) =>
    generateStudy(plan, id, {
      base,
      people,
      speakers: [own, ...bloc.speakers],
      nextId,
      random: chance(`study ${index}`),
      organizations,
      officers,
      rolls,
    }),
  );
  const rows = {
    organization: organizations,
    member: people.map(({ member }) => member),
    transfer: transfers,
    member_event: people.flatMap((person) => eventsOf(person, nextId, events)).map(asSent),
    organization_officer: officers,
    account: [account],
    study_unit: study.flatMap((rows) => rows.study_unit),
    study_attendance: study.flatMap((rows) => rows.study_attendance),
    study_session: study.flatMap((rows) => rows.study_session),
    study_summons: study.flatMap((rows) => rows.study_summons),
    study_roll_entry: study.flatMap((rows) => rows.study_roll_entry),
  };
  return { base, rows };
}

function isNonEmpty<T>(items: readonly T[]): items is readonly [T, ...T[]] {
  return items.length > 0;
}
