import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import type { MemberEventRow, MemberRow, MembershipRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import { weighted } from "../random/weighted";
import { onWeekday } from "./weekday";

type Life = { member: MemberRow; memberships: readonly MembershipRow[] };

/**
 * What the ledger says of a person: each stay's beginning (under the stay's own id) and end with its decision, the
 * recognition if it came while on a list, and the exemption. In the order of the days.
 */
export function eventsOf(
  { member, memberships }: Life,
  nextId: () => string,
  random: Random,
): MemberEventRow[] {
  const events = memberships.flatMap((stay, index): MemberEventRow[] => {
    const entry: MemberEventRow = {
      ...plain(stay.id, stay.organizationId, member.id, stay.startReason, stay.startsOn),
      officialOn: officialBy(member, stay.startsOn),
      ...paper(stay.startReason, stay.startsOn, random),
      ...otherEnd(stay.startReason, memberships[index - 1], random),
    };
    if (stay.endsOn === null || stay.endReason === null) return [entry];
    const exit: MemberEventRow = {
      ...plain(nextId(), stay.organizationId, member.id, stay.endReason, stay.endsOn),
      ...paper(stay.endReason, stay.endsOn, random),
      ...otherEnd(stay.endReason, memberships[index + 1], random),
    };
    return [entry, exit];
  });
  return [...events, ...standing({ member, memberships }, nextId, random)].toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
  );
}

/** Recognition and exemption, at the cell where the person was then. */
function standing(life: Life, nextId: () => string, random: Random): MemberEventRow[] {
  const { member } = life;
  const [first] = life.memberships;
  if (!first) return [];
  const events: MemberEventRow[] = [];
  if (member.officialOn !== null && member.officialOn > first.startsOn) {
    events.push({
      ...plain(nextId(), cellOn(life, member.officialOn), member.id, "RECOGNITION", member.officialOn),
      ...paper("RECOGNITION", member.officialOn, random),
    });
  }
  if (member.exemptFrom !== null) {
    events.push({
      ...plain(nextId(), cellOn(life, member.exemptFrom), member.id, "EXEMPTION", member.exemptFrom),
      untilOn: member.exemptTo,
    });
  }
  return events;
}

function cellOn({ member, memberships }: Life, on: CalendarDate): string {
  return memberships.findLast(({ startsOn }) => startsOn <= on)?.organizationId ?? member.organizationId;
}

function officialBy({ officialOn }: MemberRow, on: CalendarDate): CalendarDate | null {
  return officialOn !== null && officialOn <= on ? officialOn : null;
}

function plain(
  id: string,
  organizationId: string,
  memberId: string,
  kind: MemberEventRow["kind"],
  effectiveOn: CalendarDate,
): MemberEventRow {
  return {
    id,
    organizationId,
    memberId,
    kind,
    effectiveOn,
    decisionNumber: null,
    decisionOn: null,
    untilOn: null,
    officialOn: null,
    counterpartId: null,
    counterpartName: null,
    counterpartPlace: null,
    transferId: null,
  };
}

/** The decision or introduction paper, some days before; a death and the opening balance have none. */
function paper(
  kind: MemberEventRow["kind"],
  on: CalendarDate,
  random: Random,
): Pick<MemberEventRow, "decisionNumber" | "decisionOn"> {
  if (kind === "DEATH" || kind === "OPENING") return { decisionNumber: null, decisionOn: null };
  const isPaper = kind === "TRANSFER_IN" || kind === "TRANSFER_OUT";
  const number = random.int(1, 480);
  return {
    decisionNumber: isPaper ? `${number}-GTSHĐ` : `${number}-QĐ/ĐUK`,
    decisionOn: onWeekday(addDays(on, -random.int(1, 20))),
  };
}

/** The other end of a transfer: a cell of the unit, or a body outside the bloc. */
function otherEnd(
  kind: MemberEventRow["kind"],
  neighbour: MembershipRow | undefined,
  random: Random,
): Partial<MemberEventRow> {
  if (kind !== "TRANSFER_IN" && kind !== "TRANSFER_OUT") return {};
  if (neighbour) return { counterpartId: neighbour.organizationId };
  const counterpartPlace = drawPlace(random);
  return { counterpartPlace, counterpartName: random.pick(bodies[counterpartPlace]) };
}

const drawPlace = weighted<"CITY" | "OTHER_PROVINCE">([
  ["CITY", 78],
  ["OTHER_PROVINCE", 22],
]);

const bodies: Readonly<Record<"CITY" | "OTHER_PROVINCE", readonly [string, ...string[]]>> = {
  CITY: [
    "Đảng bộ quận Ba Đình",
    "Đảng bộ quận Hoàn Kiếm",
    "Đảng bộ quận Đống Đa",
    "Đảng bộ quận Cầu Giấy",
    "Đảng bộ quận Thanh Xuân",
    "Đảng bộ quận Hà Đông",
    "Đảng bộ quận Nam Từ Liêm",
    "Đảng bộ quận Long Biên",
    "Đảng bộ huyện Gia Lâm",
    "Đảng bộ huyện Đông Anh",
    "Đảng bộ huyện Thanh Trì",
    "Đảng bộ thị xã Sơn Tây",
  ],
  OTHER_PROVINCE: [
    "Đảng bộ tỉnh Bắc Ninh",
    "Đảng bộ tỉnh Hưng Yên",
    "Đảng bộ tỉnh Nam Định",
    "Đảng bộ tỉnh Nghệ An",
    "Đảng bộ tỉnh Thanh Hóa",
    "Đảng bộ tỉnh Vĩnh Phúc",
    "Đảng bộ thành phố Hải Phòng",
    "Đảng bộ Thành phố Hồ Chí Minh",
  ],
};
