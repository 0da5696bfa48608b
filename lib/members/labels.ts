import type { useTranslations } from "next-intl";
import type { AgeBand } from "./age-bands";
import { type Ethnicity, ethnicities } from "./code-lists";
import type { PartyAgeBand } from "./party-age-bands";

type Translate = ReturnType<typeof useTranslations<never>>;

/** "31–35 tuổi", "Trên 60 tuổi". */
export function ageLabel(band: AgeBand, t: Translate): string {
  const [from = "", to] = band.split("-");
  return to === undefined ? t("members.filters.ageOver") : t("members.filters.ageBand", { from, to });
}

/** "Dưới 10 năm", "30–39 năm", "Từ 60 năm". */
export function partyAgeLabel(band: PartyAgeBand, t: Translate): string {
  const [from = "", to] = band.split("-");
  if (from === "0") return t("members.filters.partyAgeUnder");
  return to === undefined
    ? t("members.filters.partyAgeFrom", { from: Number.parseInt(from, 10) })
    : t("members.filters.partyAgeBand", { from, to });
}

const names = new Map<string, string>(ethnicities.map(({ code, name }) => [code, name]));

/** A people's name as the forms print it, the same in both languages. */
export function ethnicityName(code: Ethnicity): string {
  return names.get(code) ?? code;
}
