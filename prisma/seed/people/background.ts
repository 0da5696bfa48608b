import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Religion, Sex } from "@/lib/members/code-lists";
import { nativePlaces } from "../data/native-places";
import type { MemberRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import { weighted } from "../random/weighted";
import { drawMinority, drawName } from "./person-name";

export type Background = Pick<
  MemberRow,
  "fullName" | "otherNames" | "ethnicityCode" | "religion" | "nativePlace"
>;

/** Draws where a person comes from, and a name that fits. */
export function drawBackground(
  random: Random,
  sex: Sex,
  bornOn: CalendarDate,
  minorityShare: number,
): Background {
  const custom = random.chance(minorityShare) ? drawMinority(random) : null;
  const ethnicityCode = custom?.ethnicityCode ?? "kinh";
  const fullName = drawName(random, ethnicityCode, sex, bornOn);
  return {
    fullName,
    otherNames: random.chance(0.012) ? otherName(random, fullName, sex, bornOn) : null,
    ethnicityCode,
    religion: ethnicityCode === "hmong" && random.chance(0.1) ? "PROTESTANT" : drawReligion(random),
    nativePlace: custom ? random.pick(custom.places) : drawPlace(random),
  };
}

const drawPlace = weighted(nativePlaces);

const drawReligion = weighted<Religion>([
  ["NONE", 97.2],
  ["BUDDHISM", 2],
  ["CATHOLIC", 0.7],
  ["CAO_DAI", 0.1],
]);

/** The name in daily use: the own family name, another given name. */
function otherName(random: Random, fullName: string, sex: Sex, bornOn: CalendarDate): string {
  const [family = ""] = fullName.split(" ");
  const [, ...others] = drawName(random, "kinh", sex, bornOn).split(" ");
  return [family, ...others].join(" ");
}
