import { foldedIndex, foldedKey } from "./folded";

/** The 54 peoples in form order, then rows 55 and 56 of Biểu 4. */
export const ethnicities = [
  { code: "kinh", name: "Kinh" },
  { code: "tay", name: "Tày" },
  { code: "thai", name: "Thái" },
  { code: "hoa", name: "Hoa" },
  { code: "kho-me", name: "Khơ-me" },
  { code: "muong", name: "Mường" },
  { code: "nung", name: "Nùng" },
  { code: "hmong", name: "Mông" },
  { code: "dao", name: "Dao" },
  { code: "gia-rai", name: "Gia Rai" },
  { code: "e-de", name: "Ê-đê" },
  { code: "ngai", name: "Ngái" },
  { code: "ba-na", name: "Ba-Na" },
  { code: "xo-dang", name: "Xơ-Đăng" },
  { code: "san-chay", name: "Sán Chay" },
  { code: "co-ho", name: "Cơ Ho" },
  { code: "cham", name: "Chăm" },
  { code: "san-diu", name: "Sán Dìu" },
  { code: "hre", name: "Hrê" },
  { code: "mnong", name: "M'Nông" },
  { code: "raglai", name: "Raglai" },
  { code: "xtieng", name: "Xtiêng" },
  { code: "bru-van-kieu", name: "Bru-Vân Kiều" },
  { code: "tho", name: "Thổ" },
  { code: "giay", name: "Giáy" },
  { code: "co-tu", name: "Cơ Tu" },
  { code: "gie-trieng", name: "Giẻ Triêng" },
  { code: "ma", name: "Mạ" },
  { code: "kho-mu", name: "Khơ Mú" },
  { code: "co", name: "Co" },
  { code: "ta-oi", name: "Tà Ôi" },
  { code: "cho-ro", name: "Chơ-Ro" },
  { code: "khang", name: "Kháng" },
  { code: "xinh-mun", name: "Xinh Mun" },
  { code: "ha-nhi", name: "Hà Nhì" },
  { code: "chu-ru", name: "Chu Ru" },
  { code: "lao", name: "Lào" },
  { code: "la-chi", name: "La Chí" },
  { code: "la-ha", name: "La Ha" },
  { code: "phu-la", name: "Phù Lá" },
  { code: "la-hu", name: "La Hủ" },
  { code: "lu", name: "Lự" },
  { code: "lo-lo", name: "Lô Lô" },
  { code: "chut", name: "Chứt" },
  { code: "mang", name: "Mảng" },
  { code: "pa-then", name: "Pà Thẻn" },
  { code: "co-lao", name: "Cơ Lao" },
  { code: "cong", name: "Cống" },
  { code: "bo-y", name: "Bố Y" },
  { code: "si-la", name: "Si La" },
  { code: "pu-peo", name: "Pu Péo" },
  { code: "brau", name: "Brâu" },
  { code: "o-du", name: "Ơ Đu" },
  { code: "ro-mam", name: "Rơ Măm" },
  { code: "foreign-origin", name: "Quốc tịch gốc nước ngoài" },
  { code: "other", name: "Dân tộc khác" },
] as const;
export type Ethnicity = (typeof ethnicities)[number]["code"];

/**
 * Other names and spellings met in records; many stand on the official list of peoples (121-TCTK/PPCĐ, 1979).
 * Spaces, hyphens, apostrophes and accents need no entry: they are folded away.
 */
const otherSpellings: Partial<Record<Ethnicity, readonly string[]>> = {
  kinh: ["Việt"],
  hoa: ["Hán"],
  "kho-me": ["Khmer", "Khơ Mer", "Miên"],
  hmong: ["H'Mông", "Mèo"],
  dao: ["Mán"],
  "gia-rai": ["Jrai", "Jarai", "Giơ Rai", "Chơ Rai"],
  "e-de": ["Rađê", "Rhađê", "Đê"],
  "ba-na": ["Bahnar", "Ba Nar"],
  "xo-dang": ["Xê Đăng", "Sedang", "Sơ Đăng", "Xđăng"],
  "san-chay": ["Cao Lan", "Sán Chỉ", "Cao Lan - Sán Chỉ"],
  "co-ho": ["K'Ho", "Kơ Ho"],
  mnong: ["Mơ Nông"],
  raglai: ["Raglay", "Rắc Lây", "Ra Glây", "Ra Clây"],
  xtieng: ["S'tiêng", "Xơ Tiêng"],
  "bru-van-kieu": ["Vân Kiều", "Bru"],
  giay: ["Nhắng"],
  "co-tu": ["Cà Tu", "Ka Tu", "K'Tu"],
  "gie-trieng": ["Giẻ", "Triêng"],
  ma: ["Châu Mạ"],
  "kho-mu": ["Khmu"],
  co: ["Cor", "Kor", "Cùa"],
  "ta-oi": ["Pa Cô", "Tôi Ôi"],
  "cho-ro": ["Châu Ro", "Chrau", "Dơ Ro"],
  "xinh-mun": ["Xing Mun", "Puộc"],
  "co-lao": ["Cờ Lao"],
  "bo-y": ["Tu Dí"],
  "si-la": ["Xi La"],
  "foreign-origin": ["gốc nước ngoài", "nước ngoài", "người nước ngoài"],
  other: ["khác"],
};

const spellings = foldedIndex(
  ethnicities.map(({ code, name }) => [code, [name, ...(otherSpellings[code] ?? [])]] as const),
);

/**
 * Reads a people's name in any usual spelling, with "dân tộc" before it or a second name in brackets after it
 * ("Sán Chay (Cao Lan)"); null when blank or unknown.
 */
export function parseEthnicity(text: string): Ethnicity | null {
  const key = foldedKey(text.replace(/\(.*\)/su, ""));
  return spellings.get(key) ?? spellings.get(key.replace(/^dantoc/, "")) ?? null;
}
