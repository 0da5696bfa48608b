import { foldedIndex, foldedKey } from "./folded";

/** In the order of Biểu 4; "Không" is an answer, not a missing one. */
export const religions = [
  { code: "NONE", name: "Không" },
  { code: "BUDDHISM", name: "Phật giáo" },
  { code: "CATHOLIC", name: "Công giáo" },
  { code: "HOA_HAO", name: "Phật giáo Hòa Hảo" },
  { code: "CAO_DAI", name: "Cao Đài" },
  { code: "PROTESTANT", name: "Tin Lành" },
  { code: "ISLAM", name: "Hồi giáo" },
  { code: "OTHER", name: "Đạo khác" },
] as const;
export type Religion = (typeof religions)[number]["code"];

const otherSpellings: Readonly<Record<Religion, readonly string[]>> = {
  NONE: ["không có", "không theo đạo", "không tôn giáo", "không theo tôn giáo", "không theo tôn giáo nào"],
  BUDDHISM: ["Phật", "đạo Phật", "Phật tử"],
  CATHOLIC: [
    "Thiên Chúa giáo",
    "Thiên Chúa",
    "đạo Thiên Chúa",
    "đạo Công giáo",
    "Ki-tô giáo",
    "Kitô hữu",
    "Gia-tô",
    "Gia-tô giáo",
  ],
  HOA_HAO: ["Hòa Hảo", "PG Hòa Hảo", "đạo Hòa Hảo", "PGHH"],
  CAO_DAI: ["đạo Cao Đài", "Cao Đài giáo"],
  PROTESTANT: ["đạo Tin Lành"],
  ISLAM: ["Hồi", "đạo Hồi", "Islam"],
  OTHER: ["khác", "tôn giáo khác"],
};

const spellings = foldedIndex(
  religions.map(({ code, name }) => [code, [name, ...otherSpellings[code]]] as const),
);

/** Reads the names of the form and their usual variants ("Thiên Chúa giáo" = Công giáo); null when blank or unknown. */
export function parseReligion(text: string): Religion | null {
  return spellings.get(foldedKey(text)) ?? null;
}
