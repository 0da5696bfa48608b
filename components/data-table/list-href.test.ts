import { expect, test } from "vitest";
import { filterKey, listHref } from "./list-href";

test("a change of order, search or filter begins at page 1 and keeps the rest", () => {
  expect(listHref("/members", "q=anh&page=7&sort=name", { sort: "-age" })).toBe("/members?q=anh&sort=-age");
  expect(listHref("/members", "page=7", { sex: "FEMALE" })).toBe("/members?sex=FEMALE");
});

test("another page, other columns and another row height leave search and order alone", () => {
  expect(listHref("/members", "q=anh&page=2", { page: "3" })).toBe("/members?q=anh&page=3");
  expect(listHref("/members", "page=2", { cols: "name,unit" })).toBe("/members?page=2&cols=name,unit");
  expect(listHref("/members", "page=2", { dense: "1" })).toBe("/members?page=2&dense=1");
});

test("null and the empty text take a parameter away; nothing left is the bare path", () => {
  expect(listHref("/members", "q=anh", { q: "" })).toBe("/members");
  expect(listHref("/members", "q=anh&sex=MALE", { sex: null })).toBe("/members?q=anh");
});

test("what was typed survives, whatever it is", () => {
  const href = listHref("/members", "", { q: "Nguyễn & Ánh = 100%" });
  expect(new URL(href, "http://localhost").searchParams.get("q")).toBe("Nguyễn & Ánh = 100%");
});

test("widths are a look of the rows too", () => {
  expect(listHref("/members", "page=2", { widths: "unit:240" })).toBe("/members?page=2&widths=unit:240");
});

test("the rows of a list are those of its filters, whatever page, order and look they are in", () => {
  expect(filterKey("sex=MALE&q=anh&page=3&sort=-age&cols=name&size=25&dense=1&saved=1")).toBe(
    filterKey("q=anh&sex=MALE"),
  );
  expect(filterKey("q=anh")).not.toBe(filterKey("q=an"));
  expect(filterKey("on=2020-12-31")).not.toBe(filterKey(""));
});

test("a list without a view goes on without asking for the default one again", () => {
  expect(listHref("/members", "saved=default", { page: "2" })).toBe("/members?page=2");
  expect(listHref("/members", "saved=0193", { page: "2" })).toBe("/members?saved=0193&page=2");
});
