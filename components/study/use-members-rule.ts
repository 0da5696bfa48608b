import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { type MembersOnList, summonedMembers } from "@/lib/study/study-unit";

/** How the members summoned follow from the register, in a sentence with its figures. */
export function useMembersRule(onList: MembersOnList): string {
  const t = useTranslations("study.forms");
  const locale = useLocale();
  return t("membersRule", {
    on: formatDate(onList.on),
    headcount: formatInteger(onList.headcount, locale),
    exempt: formatInteger(onList.exempt, locale),
    away: formatInteger(onList.away, locale),
    guests: formatInteger(onList.guests, locale),
    summoned: formatInteger(summonedMembers(onList), locale),
  });
}
