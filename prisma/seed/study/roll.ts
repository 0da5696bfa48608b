import { compareDates } from "@/lib/dates/calendar-date";
import type { RollState } from "@/lib/study/terms";
import type {
  OfficerRow,
  OrganizationRow,
  RollEntryRow,
  SessionRow,
  StudyUnitRow,
  SummonsRow,
} from "../demo-rows";
import type { Person } from "../people/generate-people";
import type { Random } from "../random/create-random";
import { shareOut } from "../random/share-out";
import { shuffled } from "../random/shuffled";
import type { Numbers } from "./attendance";

type Listed = Person & { cell: OrganizationRow };

/** The list of the people summoned, by cell and name, numbered through. */
export function listSummons(
  unit: Pick<StudyUnitRow, "id" | "campaignId" | "organizationId">,
  people: readonly Listed[],
  officers: readonly OfficerRow[],
  nextId: () => string,
): SummonsRow[] {
  const cadres = new Set(officers.map(({ memberId }) => memberId));
  return people
    .toSorted(
      (a, b) =>
        a.cell.position - b.cell.position ||
        compareDates(a.cell.code, b.cell.code) ||
        compareDates(a.member.sortKey, b.member.sortKey) ||
        compareDates(a.member.id, b.member.id),
    )
    .map(({ member, cell }, index) => ({
      id: nextId(),
      campaignId: unit.campaignId,
      studyUnitId: unit.id,
      organizationId: unit.organizationId,
      cellId: cell.id,
      memberId: member.id,
      fullName: member.fullName,
      isCadre: cadres.has(member.id),
      listNumber: index + 1,
    }));
}

const reasons = ["Ốm", "Đi công tác", "Nghỉ thai sản", "Trực ca", "Đi học tập trung"] as const;

/** The rolls of a unit's sessions that say exactly what its members' numbers say. */
export function callRolls(
  summons: readonly SummonsRow[],
  sessions: readonly SessionRow[],
  numbers: Numbers,
  random: Random,
): RollEntryRow[] {
  const classes = sessions.filter(({ kind }) => kind === "FIRST_ROUND");
  const makeUp = sessions.find(({ kind }) => kind === "MAKE_UP");
  const order = shuffled(summons, random);
  const entry = (
    { id: sessionId }: SessionRow,
    { id: summonsId, studyUnitId, organizationId }: SummonsRow,
    state: RollState,
  ): RollEntryRow => ({
    sessionId,
    summonsId,
    studyUnitId,
    organizationId,
    state,
    reason: state === "EXCUSED" ? random.pick(reasons) : null,
  });
  const seats = classes.map(({ present }) => present);
  const seated = shareOut(numbers.present, seats);
  const chairs = classes.flatMap((held, index) => Array.from({ length: seated[index] ?? 0 }, () => held));
  const absentees = order.slice(numbers.present);
  const room = classes.map(({ summoned, present }) => summoned - present);
  const called = shareOut(numbers.excused + numbers.unexcused, room.some(Boolean) ? room : seats);
  const empty = classes.flatMap((held, index) => Array.from({ length: called[index] ?? 0 }, () => held));
  return [
    ...chairs.flatMap((held, index) => (order[index] ? [entry(held, order[index], "PRESENT")] : [])),
    ...empty.flatMap((held, index) => {
      const person = absentees[index];
      return person ? [entry(held, person, index < numbers.excused ? "EXCUSED" : "UNEXCUSED")] : [];
    }),
    ...absentees
      .slice(0, makeUp ? numbers.madeUp : 0)
      .flatMap((person) => (makeUp ? [entry(makeUp, person, "PRESENT")] : [])),
  ];
}
