import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Sex } from "@/lib/members/code-lists";
import { familyNames, givenNames, middleNames } from "../data/kinh-names";
import { type NamingCustom, namingCustoms } from "../data/minority-names";
import { unavailableNames } from "../data/unavailable-names";
import type { Random } from "../random/create-random";
import { type Draw, weighted, weightedWords } from "../random/weighted";

/** Draws a name of the person's people, sex and generation; never that of somebody known in public life. */
export function drawName(random: Random, ethnicityCode: string, sex: Sex, bornOn: CalendarDate): string {
  const { family, middle, given } = customs.get(ethnicityCode)?.[sex] ?? kinh[sex][generationOf(bornOn)];
  for (;;) {
    const words = [family(random), middle(random), given(random)]
      .filter((part) => part !== none)
      .flatMap((part) => part.split(" "));
    const name = words.join(" ");
    // "Mai Thị Mai", "Trần Thu Thu": possible, but nobody would believe a list of them.
    const repeatsItself = new Set(words.map((word) => word.toLowerCase())).size < words.length;
    if (!repeatsItself && words.length > 1 && !unavailableNames.has(name)) return name;
  }
}

/** Peoples other than the Kinh, as often as they are met among the members. */
export const drawMinority: Draw<NamingCustom> = weighted(
  namingCustoms.map((custom) => [custom, custom.weight]),
);

type NameParts = { family: Draw<string>; middle: Draw<string>; given: Draw<string> };

const none = "-";

const kinhFamily = weightedWords(familyNames);

function kinhParts(sex: Sex, generation: 0 | 1 | 2): NameParts {
  return {
    family: kinhFamily,
    middle: weightedWords(middleNames[sex][generation]),
    given: weightedWords(givenNames[sex][generation]),
  };
}

const kinh = {
  MALE: { old: kinhParts("MALE", 0), middle: kinhParts("MALE", 1), young: kinhParts("MALE", 2) },
  FEMALE: { old: kinhParts("FEMALE", 0), middle: kinhParts("FEMALE", 1), young: kinhParts("FEMALE", 2) },
};

function generationOf(bornOn: CalendarDate): "old" | "middle" | "young" {
  return bornOn < "1972" ? "old" : bornOn < "1987" ? "middle" : "young";
}

const customs: ReadonlyMap<string, Record<Sex, NameParts>> = new Map(
  namingCustoms.map(({ ethnicityCode, families, middles, givens }) => {
    const family = weightedWords(families);
    return [
      ethnicityCode,
      {
        MALE: { family, middle: weightedWords(middles.MALE), given: weightedWords(givens.MALE) },
        FEMALE: { family, middle: weightedWords(middles.FEMALE), given: weightedWords(givens.FEMALE) },
      },
    ];
  }),
);
