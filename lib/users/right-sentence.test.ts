import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { can, roles } from "@/lib/access/permissions";
import { catalogues } from "@/lib/i18n/messages";
import { everyPermission, provedActs, rightsOf } from "./account-rights";
import { rightSentence } from "./right-sentence";

const access = { members: 126, membersWritten: 124, organizations: 1, cells: 5 };
const locales = ["vi", "en"] as const;
const denials = { vi: "Không ", en: "May not " };

describe.each(locales)("in %s", (locale) => {
  const t = createTranslator({ locale, messages: catalogues[locale] });
  const sentences = (role: (typeof roles)[number]) =>
    rightsOf(role).map((right) => ({
      ...right,
      text: rightSentence(right, { t, locale, access, scope: "Sở Công Thương" }),
    }));

  it.each(roles.flatMap((role) => everyPermission.map((permission) => [role, permission] as const)))(
    "the sentence of %s about %s has the verb, and denies it exactly where the role has not the right",
    (role, permission) => {
      const found = sentences(role).find((right) => right.permission === permission);
      const verb = t(`users.rights.permissions.${permission}`);
      const said = can({ role }, permission) ? "" : denials[locale];
      const [first = ""] = verb.split(/[ ,]/);
      const begins = said + (said === "" ? first : first.toLocaleLowerCase(locale));
      expect(found?.isAllowed).toBe(can({ role }, permission));
      expect(found?.text.slice(0, begins.length)).toBe(begins);
      expect(found?.text.startsWith(denials[locale])).toBe(!can({ role }, permission));
    },
  );

  it("says each right once", () => {
    for (const role of roles) {
      const said = sentences(role).map(({ text }) => text);
      expect(new Set(said).size).toBe(everyPermission.length);
    }
  });
});

it("counts who is reached", () => {
  const t = createTranslator({ locale: "vi", messages: catalogues.vi });
  const said = rightsOf("SECRETARY").map((right) =>
    rightSentence(right, { t, locale: "vi", access, scope: "Đảng bộ Sở Công Thương" }),
  );
  expect(said).toContain("Xem 126 đảng viên của Đảng bộ Sở Công Thương");
  expect(said).toContain("Thêm, sửa hồ sơ, biến động và cấp ủy: 124 đảng viên của Đảng bộ Sở Công Thương");
  expect(said).toContain("Xem 1 tổ chức cơ sở đảng và 5 chi bộ của Đảng bộ Sở Công Thương");
  expect(said).toContain("Không quản lý tài khoản và thông tin đảng bộ");
});

describe("the password is asked again", () => {
  it.each([
    ["ADMIN", 0, ["accounts", "delegation", "factor"]],
    ["SECRETARY", 126, ["delegation", "factor"]],
    ["LEADER", 9145, ["factor", "export"]],
    ["STAFF", 1001, ["factor", "export"]],
  ] as const)("of %s, who sees %i members, before %o", (role, members, acts) => {
    expect(provedActs(role, { members })).toEqual(acts);
  });
});
