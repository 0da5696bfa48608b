import type { useTranslations } from "next-intl";
import { formatInteger } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { AccountAccess, AccountRight } from "./account-rights";

type Said = {
  t: ReturnType<typeof useTranslations<never>>;
  locale: Locale;
  access: Pick<AccountAccess, "members" | "membersWritten" | "organizations" | "cells">;
  /** Of whom: the unit of a secretary, the bloc of everybody else. */
  scope: string;
};

/** "Xem 126 đảng viên của Đảng bộ Sở Công Thương", "Không xem đảng viên": a right of an account as a sentence. */
export function rightSentence(
  { permission, isAllowed }: AccountRight,
  { t, locale, access, scope }: Said,
): string {
  const verb = t(`users.rights.permissions.${permission}`);
  if (!isAllowed) return t("users.access.mayNot", { verb: lowerFirst(verb, locale) });
  const count = (figure: number) => formatInteger(figure, locale);
  switch (permission) {
    case "member.read":
      return t("users.access.readMembers", { count: count(access.members), scope });
    case "member.write":
      return t("users.access.writeMembers", { count: count(access.membersWritten), scope });
    case "member.export":
      return t("users.access.exportMembers", { count: count(access.members) });
    case "organization.read":
      return t("users.access.readOrganizations", {
        count: count(access.organizations),
        cells: count(access.cells),
        scope,
      });
    default:
      return verb;
  }
}

function lowerFirst(text: string, locale: Locale): string {
  return text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1);
}
