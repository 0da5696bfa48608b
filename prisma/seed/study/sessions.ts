import { addDays, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { StudyMode } from "@/lib/study/terms";
import type { SessionRow } from "../demo-rows";
import { onWeekday } from "../people/weekday";
import type { Random } from "../random/create-random";
import { repeat } from "../random/repeat";
import { shareOut } from "../random/share-out";
import type { Numbers } from "./attendance";
import type { CampaignPlan, Span } from "./campaign-plans";

export type Speaker = { name: string; title: string };

export type Session = Omit<SessionRow, "id" | "studyUnitId" | "organizationId">;

const SEATS = 150;

/**
 * The classes in which the people of the numbers sat, in the order of their days: as many as the hall asks for, and a last
 * one for those who caught up.
 */
export function drawSessions(
  random: Random,
  { modes, sessions }: Pick<CampaignPlan, "modes" | "sessions">,
  numbers: readonly Numbers[],
  speakers: readonly [Speaker, ...Speaker[]],
): Session[] {
  const everyone = numbers.filter(({ audience }) => audience !== "CADRES");
  const summoned = total(everyone.map((row) => row.summoned));
  const mode = random.pick(modes);
  const speaker = random.pick(speakers);
  const common = {
    mode,
    place: placeOf(mode, random),
    speakerName: speaker.name,
    speakerTitle: speaker.title,
  };
  const classes =
    mode === "IN_PERSON" || mode === "HYBRID"
      ? Math.ceil(summoned / SEATS)
      : Math.ceil(summoned / (2 * SEATS));
  const sizes = shareOut(summoned, repeat(classes, 1));
  const seated = shareOut(total(everyone.map((row) => row.present)), sizes);
  // The last day of the span is left for those who catch up.
  const span: Span = [sessions[0], addDays(sessions[1], -1)];
  const days = sizes.map(() => dayIn(random, span)).sort();
  const held = sizes.map(
    (size, index): Session => ({
      ...common,
      kind: "FIRST_ROUND",
      heldOn: days[index] ?? span[0],
      summoned: size,
      present: seated[index] ?? 0,
    }),
  );
  const madeUp = total(everyone.map((row) => row.madeUp));
  if (madeUp === 0) return held;
  const catchUp: Session = {
    ...common,
    kind: "MAKE_UP",
    place: "Học bù tại cơ quan",
    heldOn: sessions[1],
    summoned: madeUp,
    present: madeUp,
  };
  return [...held, catchUp];
}

/** A working day of the span. */
export function dayIn(random: Random, [from, until]: Span): CalendarDate {
  const day = onWeekday(addDays(from, random.int(0, daysBetween(from, until))));
  return day < from ? from : day;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const places: Readonly<Record<StudyMode, readonly [string, ...string[]]>> = {
  IN_PERSON: [
    "Hội trường cơ quan",
    "Hội trường tầng 3",
    "Phòng họp lớn, trụ sở cơ quan",
    "Cung Văn hóa Hữu nghị",
  ],
  ONLINE: ["Phòng họp trực tuyến của cơ quan", "Họp trực tuyến tại các chi bộ", "Điểm cầu cơ quan"],
  HYBRID: ["Hội trường cơ quan và các điểm cầu chi bộ", "Điểm cầu Đảng ủy Khối và điểm cầu cơ quan"],
  SELF_STUDY: ["Tự nghiên cứu tài liệu"],
  CELL_MEETING: ["Sinh hoạt chi bộ tháng 3", "Sinh hoạt chuyên đề tại chi bộ"],
};

function placeOf(mode: StudyMode, random: Random): string {
  return random.pick(places[mode]);
}
