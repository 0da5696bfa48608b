import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { roles } from "@/lib/access/permissions";
import { catalogues } from "@/lib/i18n/messages";
import { matchingPages, palettePages } from "./pages";

const word = createTranslator({ locale: "vi", messages: catalogues.vi });
const pagesOf = (role: (typeof roles)[number]) => palettePages({ role }, (key) => word(key));
const labels = (role: (typeof roles)[number], text: string) =>
  matchingPages(pagesOf(role), text).map(({ label }) => label);

test("pages are found without accents, by the beginning of any of their words", () => {
  for (const text of ["dang vien", "Đảng viên", "viên đ", "ĐẢNG VIÊN".normalize("NFD")]) {
    expect(labels("STAFF", text), text).toContain("Đảng viên");
  }
  expect(labels("STAFF", "ang")).toEqual([]);
  expect(labels("STAFF", "%")).toEqual([]);
});

test("nothing typed offers every page of the role, the navigation first", () => {
  expect(labels("STAFF", " ")[0]).toBe("Tổng quan");
  expect(labels("STAFF", "")).toHaveLength(pagesOf("STAFF").length);
});

test("a role is offered no page it may not open", () => {
  const hrefs = Object.fromEntries(roles.map((role) => [role, pagesOf(role).map(({ href }) => href)]));
  expect(hrefs.LEADER).not.toContain("/members/new");
  expect(hrefs.ADMIN?.filter((href) => href.startsWith("/members"))).toEqual([]);
  expect(hrefs.SECRETARY).toContain("/members/new");
  expect(hrefs.SECRETARY).not.toContain("/study/new");
});
