import { describe, expect, test } from "vitest";
import type { EarlierFigures } from "./earlier-figures";
import { gatherFigures, type MemberFigures } from "./gather-figures";
import { prepareBlocTiles, prepareUnitTiles } from "./prepare-tiles";
import { testWords } from "./test-words";

const figures: MemberFigures = {
  ...gatherFigures([]),
  members: 9145,
  women: 4727,
  probationary: 290,
  official: 8855,
  partyAgeMonths: 8855 * 185,
  admittedThisYear: 54,
  organizations: 67,
  organizationsBefore: 67,
  organizationsLastYear: 68,
};
const earlier: EarlierFigures = {
  members: 9053,
  women: 4630,
  probationary: 284,
  lastYear: { members: 8875, women: 4500, probationary: 290 },
  admitted: 68,
};

describe("the bloc's tiles", () => {
  test("say what, how much, of how many, and since when", () => {
    const tiles = prepareBlocTiles(figures, earlier, testWords());
    expect(tiles.map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ["Tổ chức cơ sở đảng", "67", "tổ chức"],
      ["Đảng viên", "9.145", "người"],
      ["Đảng viên dự bị", "290", "người"],
      ["Tỷ lệ nữ", "51,7\u00a0%", undefined],
      ["Tuổi Đảng bình quân", "15,4", "năm"],
      ["Kết nạp năm 2021", "54", "người"],
    ]);
    expect(tiles.map(({ notes }) => notes)).toEqual([
      ["Bằng ngày 31/12/2020", "−1 so với cùng kỳ 2020"],
      ["+92 so với 31/12/2020", "+270 so với cùng kỳ 2020"],
      ["+6 so với 31/12/2020", "Bằng cùng kỳ 2020"],
      ["4.727 / 9.145 người", "+0,5 điểm % so với 31/12/2020", "+1 điểm % so với cùng kỳ 2020"],
      ["8.855 người chính thức", "từ quyết định kết nạp"],
      ["−14 so với cùng kỳ 2020"],
    ]);
  });

  test("lead to the lists they count", () => {
    expect(prepareBlocTiles(figures, earlier, testWords()).map(({ href }) => href)).toEqual([
      "/organizations",
      "/members",
      "/members?status=PROBATIONARY",
      "/members?sex=FEMALE",
      "/members?status=OFFICIAL",
      "/members?admitted=2021",
    ]);
  });

  test("say nothing of a change where the register had nobody to compare with", () => {
    const none = { members: null, women: null, probationary: null, lastYear: null, admitted: null };
    const tiles = prepareBlocTiles(figures, none, testWords());
    expect(tiles.flatMap(({ notes }) => notes).filter((note) => note.includes("2020"))).toEqual([
      "Bằng ngày 31/12/2020",
      "−1 so với cùng kỳ 2020",
    ]);
  });

  test("call a share unchanged when it would be written as +0", () => {
    const nearly = { ...earlier, members: 9000, women: 4652 };
    const women = prepareBlocTiles(figures, nearly, testWords()).find(({ id }) => id === "women");
    expect(women?.notes.at(-2)).toBe("Bằng ngày 31/12/2020");
  });
});

test("averages and shares of nobody are unknown, with the reason; counts are 0", () => {
  const tiles = prepareUnitTiles(gatherFigures([]), testWords());
  expect(tiles.map(({ id, value, unknownReason }) => [id, value, value === null && unknownReason])).toEqual([
    ["members", "0", false],
    ["probationary", "0", false],
    ["women", null, "Đơn vị chưa có đảng viên."],
    ["partyAge", null, "Đơn vị chưa có đảng viên chính thức."],
    ["admitted", "0", false],
  ]);
});
