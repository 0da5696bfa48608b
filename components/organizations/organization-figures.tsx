import { useLocale, useTranslations } from "next-intl";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatDecimal, formatInteger, formatPercent } from "@/lib/i18n/format";
import { peopleHref } from "@/lib/organizations/organization-node";
import type { OrganizationFigures as Figures } from "@/lib/organizations/organization-page";

type OrganizationFiguresProps = { code: string; figures: Figures; today: CalendarDate };

/** The organisation's people in figures, each leading to the list it counts. */
export function OrganizationFigures({ code, figures, today }: OrganizationFiguresProps) {
  const t = useTranslations("organizations.page");
  const locale = useLocale();
  const year = today.slice(0, 4);
  const members = formatInteger(figures.members, locale);

  const share = (count: number) =>
    count === 0
      ? undefined
      : t("ofMembers", { percent: formatPercent((count * 100) / figures.members, locale), members });
  const count = (label: string, value: number, filter: Record<string, string>, note = share(value)) => (
    <FigureTile
      label={label}
      value={formatInteger(value, locale)}
      unit={t("people")}
      note={note}
      href={peopleHref(code, filter)}
    />
  );

  return (
    <Panel title={t("figures")} context={t("figuresContext", { date: formatDate(today) })}>
      <FigureGrid>
        <FigureTile label={t("members")} value={members} unit={t("people")} href={peopleHref(code)} />
        {count(t("official"), figures.official, { status: "OFFICIAL" })}
        {count(t("probationary"), figures.probationary, { status: "PROBATIONARY" })}
        {count(t("exempt"), figures.exempt, { status: "EXEMPT" })}
        {count(t("women"), figures.women, { sex: "FEMALE" })}
        {count(t("admittedThisYear", { year }), figures.admittedThisYear, { admitted: year })}
        <FigureTile
          label={t("averageAge")}
          value={figures.averageAge === null ? null : formatDecimal(figures.averageAge, locale)}
          unit={t("years")}
          note={t("averageAgeNote")}
          href={peopleHref(code, { sort: "-bornOn" })}
        />
      </FigureGrid>
    </Panel>
  );
}
