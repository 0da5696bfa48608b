import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isBase, isCell } from "@/lib/organizations/kinds";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { OrganizationPage, OrganizationRecord } from "@/lib/organizations/organization-page";
import type { OrganizationRights } from "@/lib/organizations/policy";
import { ActList } from "./acts/act-list";
import { OfficerList } from "./officer-list";
import { OrganizationFigures } from "./organization-figures";
import { OrganizationNotices } from "./organization-notices";
import { SuccessionList } from "./succession-list";
import { UnitsBelow } from "./units-below";

type OrganizationViewProps = {
  page: OrganizationPage;
  today: CalendarDate;
  rights: OrganizationRights;
  /** The bloc's office hears what becomes of the accounts of a unit that ended. */
  isOffice: boolean;
  /** The year's opening, increase, decrease and closing. */
  balance?: ReactNode;
  /** Where the unit stands in study campaigns. */
  study?: ReactNode;
};

/** An organisation's page: its people in figures, what to look at, its cells, its committee, its past. */
export function OrganizationView({ page, today, rights, isOffice, balance, study }: OrganizationViewProps) {
  const t = useTranslations("organizations");
  const { organization, figures, below, officers, successions, acts } = page;
  const { code, kind } = organization;
  const here = organizationHref(code);
  const endedOn =
    organization.validTo !== null && organization.validTo <= today ? organization.validTo : null;
  return (
    <>
      <PageHeader
        parent={parentLink(organization, t("title"))}
        title={organization.name}
        context={t("page.context", { kind: organization.kindLabel ?? t(`kinds.${kind}`), code })}
        action={
          <>
            {rights.reorganize && (
              <LinkButton href={`/organizations/acts/new?org=${code.toLowerCase()}`}>
                {t("acts.open")}
              </LinkButton>
            )}
            {rights.edit && <LinkButton href={`${here}/edit`}>{t("edit")}</LinkButton>}
          </>
        }
      />
      <Stack>
        {endedOn !== null && (
          <p>
            {t("page.ended", { date: formatDate(endedOn) })}{" "}
            {isOffice && isBase(kind) && t("acts.notices.staffOfEnded")}
          </p>
        )}
        {endedOn === null && figures && <OrganizationNotices kind={kind} figures={figures} />}
        {endedOn === null && figures && <OrganizationFigures code={code} figures={figures} today={today} />}
        {balance}
        {study}
        {endedOn === null && !isCell(kind) && (
          <UnitsBelow
            parentId={organization.id}
            nodes={below}
            addHref={rights.addBelow ? `/organizations/new?parent=${code.toLowerCase()}` : undefined}
          />
        )}
        {officers && (
          <OfficerList organization={organization} officers={officers} canKeep={rights.keepOfficers} />
        )}
        {successions.length > 0 && <SuccessionList successions={successions} />}
        {acts && acts.length > 0 && <ActList acts={acts} title={t("acts.notices.mine")} />}
        <Facts page={page} />
      </Stack>
    </>
  );
}

/** Up to the organisation above; a base organisation's is the list. */
function parentLink({ kind, parent }: OrganizationRecord, list: string): { href: string; label: string } {
  if (isBase(kind) || parent === null) return { href: "/organizations", label: list };
  return { href: organizationHref(parent.code), label: parent.name };
}

function Facts({ page: { organization, formerNames } }: { page: OrganizationPage }) {
  const t = useTranslations("organizations");
  const { typeCode, shortName, aliases, officialCode, validFrom } = organization;
  return (
    <Panel title={t("page.about")}>
      <DefinitionList
        items={[
          { term: t("form.shortName"), value: shortName },
          ...formerNames.map(({ name, endsOn }) => ({
            term: t("page.formerName"),
            value: t("page.calledUntil", { name, date: formatDate(endsOn) }),
          })),
          { term: t("form.aliases"), value: aliases.join("; ") || null },
          ...(typeCode === null
            ? []
            : [{ term: t("form.type"), value: `${typeCode} · ${t(`types.${typeCode}`)}` }]),
          { term: t("form.officialCode"), value: officialCode },
          { term: t("form.validFrom"), value: validFrom && formatDate(validFrom) },
        ]}
      />
    </Panel>
  );
}
