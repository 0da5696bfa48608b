import { describe, expect, test } from "vitest";
import {
  ethnicities,
  occupationGroups,
  parseEthnicity,
  parseGeneralEducation,
  parsePoliticalTheory,
  parseProfessionalLevel,
  parseReligion,
  parseSex,
  religions,
} from "./code-lists";

describe("the lists", () => {
  test("54 peoples in form order, then the two remaining rows of Biểu 4", () => {
    expect(ethnicities).toHaveLength(56);
    expect(ethnicities.slice(0, 3).map(({ name }) => name)).toEqual(["Kinh", "Tày", "Thái"]);
    expect(ethnicities[53].name).toBe("Rơ Măm");
    expect(ethnicities.slice(54).map(({ code }) => code)).toEqual(["foreign-origin", "other"]);
  });

  test("codes and names are unique, clean and stable in shape", () => {
    expect(new Set(ethnicities.map(({ code }) => code)).size).toBe(ethnicities.length);
    expect(new Set(ethnicities.map(({ name }) => name)).size).toBe(ethnicities.length);
    for (const { code, name } of ethnicities) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).toBe(name.normalize("NFC"));
    }
    expect(new Set(occupationGroups).size).toBe(occupationGroups.length);
  });

  test("every name is read back as its own code, however it is typed", () => {
    for (const { code, name } of ethnicities) {
      const typed = [
        name,
        name.toUpperCase(),
        name.normalize("NFD"),
        name.replaceAll(/[-' ]/g, ""),
        `dân tộc ${name}`,
      ];
      for (const text of typed) expect(parseEthnicity(text), text).toBe(code);
    }
    for (const { code, name } of religions) {
      for (const text of [name, name.toUpperCase(), name.normalize("NFD")])
        expect(parseReligion(text)).toBe(code);
    }
  });
});

test.each([
  ["H'Mông", "hmong"],
  ["H’mông", "hmong"],
  ["H' Mông", "hmong"],
  ["HMông (Mèo)", "hmong"],
  ["Mông", "hmong"],
  ["Mèo", "hmong"],
  ["Khmer", "kho-me"],
  ["Khơ Me", "kho-me"],
  ["Khơme", "kho-me"],
  ["Ê Đê", "e-de"],
  ["Êđê", "e-de"],
  ["Ê-Ðê", "e-de"],
  ["Ra-đê", "e-de"],
  ["Ba Na", "ba-na"],
  ["Bahnar", "ba-na"],
  ["Gia-rai", "gia-rai"],
  ["Jrai", "gia-rai"],
  ["Cao Lan", "san-chay"],
  ["Sán Chay (Cao Lan - Sán Chỉ)", "san-chay"],
  ["K'Ho", "co-ho"],
  ["Mnông", "mnong"],
  ["Ra-glai", "raglai"],
  ["S'tiêng", "xtieng"],
  ["Vân Kiều", "bru-van-kieu"],
  ["Bru - Vân Kiều", "bru-van-kieu"],
  ["Gié-Triêng", "gie-trieng"],
  ["Pa Cô", "ta-oi"],
  ["Cờ Lao", "co-lao"],
  ["Kinh (Việt)", "kinh"],
  ["Hoa (Hán)", "hoa"],
  ["Hán", "hoa"],
  ["Thổ", "tho"],
  ["  dân  tộc\u00A0Tày ", "tay"],
  ["Gốc nước ngoài", "foreign-origin"],
  ["Khác", "other"],
  ["", null],
  ["-", null],
  ["Dân tộc", null],
  ["Klingon", null],
])("parseEthnicity(%j) is %s", (text, expected) => {
  expect(parseEthnicity(text)).toBe(expected);
});

test.each([
  ["Không", "NONE"],
  ["không theo đạo", "NONE"],
  ["Phật", "BUDDHISM"],
  ["Đạo Phật", "BUDDHISM"],
  ["Thiên Chúa giáo", "CATHOLIC"],
  ["Thiên chúa", "CATHOLIC"],
  ["Hoà Hảo", "HOA_HAO"],
  ["Phật giáo Hoà Hảo", "HOA_HAO"],
  ["Cao đài", "CAO_DAI"],
  ["Đạo Tin lành", "PROTESTANT"],
  ["Hồi giáo", "ISLAM"],
  ["Tôn giáo khác", "OTHER"],
  ["", null],
  ["0", null],
  ["x", null],
])("parseReligion(%j) is %s", (text, expected) => {
  expect(parseReligion(text)).toBe(expected);
});

test.each([
  ["ĐH", "UNIVERSITY"],
  ["Đại học", "UNIVERSITY"],
  ["ĐẠI HỌC", "UNIVERSITY"],
  ["Đại học".normalize("NFD"), "UNIVERSITY"],
  ["ĐH Luật", "UNIVERSITY"],
  ["Đại học Kinh tế quốc dân", "UNIVERSITY"],
  ["2 bằng ĐH", "UNIVERSITY"],
  ["Cử nhân Luật", "UNIVERSITY"],
  ["Kỹ sư", "UNIVERSITY"],
  ["Kĩ sư xây dựng", "UNIVERSITY"],
  ["KS. Xây dựng", "UNIVERSITY"],
  ["Bác sỹ", "UNIVERSITY"],
  ["ThS", "MASTER"],
  ["Th.S", "MASTER"],
  ["ThS. Quản lý kinh tế", "MASTER"],
  ["ThS.QLKT", "MASTER"],
  ["Thạc sĩ", "MASTER"],
  ["Thạc sỹ", "MASTER"],
  ["THẠC SĨ", "MASTER"],
  ["ĐH, ThS", "MASTER"],
  ["Đại học Luật; Thạc sĩ QLNN", "MASTER"],
  ["ĐH Luật - Thạc sĩ QLNN", "MASTER"],
  ["ThS/ĐH", "MASTER"],
  ["Đại học Luật\nThạc sĩ Luật", "MASTER"],
  ["Đại học và Thạc sĩ", "MASTER"],
  ["TS", "DOCTOR"],
  ["T.S", "DOCTOR"],
  ["Tiến sĩ", "DOCTOR"],
  ["Tiến sỹ Luật", "DOCTOR"],
  ["TSKH", "DOCTOR"],
  ["PGS.TS", "DOCTOR"],
  ["GS, TS", "DOCTOR"],
  ["PGS. TS. Y học", "DOCTOR"],
  ["Phó tiến sĩ", "DOCTOR"],
  ["CĐ", "COLLEGE"],
  ["Cao đẳng", "COLLEGE"],
  ["Cử nhân cao đẳng", "COLLEGE"],
  ["TC", "INTERMEDIATE"],
  ["Trung cấp kế toán", "INTERMEDIATE"],
  ["Trung học chuyên nghiệp", "INTERMEDIATE"],
  ["SC", "ELEMENTARY"],
  ["Sơ cấp", "ELEMENTARY"],
  ["CNKT", "ELEMENTARY"],
  ["Công nhân kỹ thuật", "ELEMENTARY"],
  ["", null],
  ["Không", null],
  ["12/12", null],
  ["CN", null],
  ["GS", null],
  ["Sau đại học", null],
  ["Đang học thạc sĩ", null],
  ["Nghiên cứu sinh", null],
])("parseProfessionalLevel(%j) is %s", (text, expected) => {
  expect(parseProfessionalLevel(text)).toBe(expected);
});

test.each([
  ["SC", "ELEMENTARY"],
  ["Sơ cấp", "ELEMENTARY"],
  ["TC", "INTERMEDIATE"],
  ["Trung cấp", "INTERMEDIATE"],
  ["Trung cấp LLCT", "INTERMEDIATE"],
  ["TCLLCT", "INTERMEDIATE"],
  ["Trung cấp LLCT-HC", "INTERMEDIATE"],
  ["CC", "ADVANCED"],
  ["Cao cấp", "ADVANCED"],
  ["CAO CẤP LÝ LUẬN CHÍNH TRỊ", "ADVANCED"],
  ["LLCT: Cao cấp", "ADVANCED"],
  ["Lý luận chính trị cao cấp", "ADVANCED"],
  ["Cử nhân", "BACHELOR"],
  ["CN chính trị", "BACHELOR"],
  ["Chưa có", "NONE"],
  ["Chưa qua đào tạo", "NONE"],
  ["Không", "NONE"],
  ["", null],
  [" ", null],
  ["-", null],
  ["Đang học TC", null],
  ["Đại học", null],
])("parsePoliticalTheory(%j) is %s", (text, expected) => {
  expect(parsePoliticalTheory(text)).toBe(expected);
});

test.each([
  ["10/10", "UPPER_SECONDARY"],
  ["12/12", "UPPER_SECONDARY"],
  ["12 / 12", "UPPER_SECONDARY"],
  ["12/12 bổ túc", "UPPER_SECONDARY"],
  ["Tốt nghiệp 10/10", "UPPER_SECONDARY"],
  ["Lớp 12/12", "UPPER_SECONDARY"],
  ["11/12", "LOWER_SECONDARY"],
  ["9/12 bổ túc", "LOWER_SECONDARY"],
  ["9/12", "LOWER_SECONDARY"],
  ["9/10", "LOWER_SECONDARY"],
  ["7/10", "LOWER_SECONDARY"],
  ["07/10", "LOWER_SECONDARY"],
  ["8/12", "PRIMARY"],
  ["5/12", "PRIMARY"],
  ["6/10", "PRIMARY"],
  ["4/10", "PRIMARY"],
  ["4/12", "LITERATE"],
  ["3/10", "LITERATE"],
  ["1/12", "LITERATE"],
  ["THPT", "UPPER_SECONDARY"],
  ["Tốt nghiệp THPT", "UPPER_SECONDARY"],
  ["TN THPT", "UPPER_SECONDARY"],
  ["THPT (bổ túc)", "UPPER_SECONDARY"],
  ["Bổ túc THPT", "UPPER_SECONDARY"],
  ["BTTHPT", "UPPER_SECONDARY"],
  ["Trung học phổ thông", "UPPER_SECONDARY"],
  ["PTTH", "UPPER_SECONDARY"],
  ["Cấp III", "UPPER_SECONDARY"],
  ["cấp 3", "UPPER_SECONDARY"],
  ["THCS", "LOWER_SECONDARY"],
  ["Hết cấp II", "LOWER_SECONDARY"],
  ["Tiểu học", "PRIMARY"],
  ["Biết đọc, biết viết", "LITERATE"],
  ["", null],
  ["12", null],
  ["13/12", null],
  ["0/10", null],
  ["9/9", null],
  ["10/10/2024", null],
  ["110/10", null],
  ["Đại học", null],
])("parseGeneralEducation(%j) is %s", (text, expected) => {
  expect(parseGeneralEducation(text)).toBe(expected);
});

test.each([
  ["Nam", "MALE"],
  ["NAM", "MALE"],
  ["Nữ", "FEMALE"],
  ["Nữ".normalize("NFD"), "FEMALE"],
  ["nu", "FEMALE"],
  ["Female", "FEMALE"],
  ["", null],
  ["x", null],
  ["Nam/Nữ", null],
])("parseSex(%j) is %s", (text, expected) => {
  expect(parseSex(text)).toBe(expected);
});
