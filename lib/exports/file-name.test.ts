import { expect, test } from "vitest";
import { attachment, fileName } from "./file-name";
import { exportWords } from "./test-support/export-words";

const table = { title: "Danh sách đảng viên", asOf: "2021-03-25", total: 1204 };

test("a file says in its name what it is, as of when, and how many rows it has", () => {
  expect(fileName(table, "xlsx", exportWords())).toBe("Danh sách đảng viên 25-03-2021 (1.204 dòng).xlsx");
  expect(fileName({ ...table, title: "Members", total: 1 }, "csv", exportWords("en"))).toBe(
    "Members 25-03-2021 (1 row).csv",
  );
});

test("no name breaks a disk or a header", () => {
  const name = fileName(
    { ...table, title: `Đợt: "một"/hai\r\n${"dài ".repeat(100)}` },
    "xlsx",
    exportWords(),
  );
  expect(name).toMatch(/^Đợt một hai dài dài/);
  expect(name.length).toBeLessThan(160);
  expect(attachment(name)).not.toMatch(/[\r\n]/);
});

test("the header carries the name in ASCII and in UTF-8", () => {
  expect(attachment("Sổ (một) Đ'ồng.xlsx")).toBe(
    `attachment; filename="so-mot-dong.xlsx"; filename*=UTF-8''S%E1%BB%95%20%28m%E1%BB%99t%29%20%C4%90%27%E1%BB%93ng.xlsx`,
  );
});
