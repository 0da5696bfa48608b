import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { positionLabel } from "@/lib/organizations/officer-positions";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { Officer } from "@/lib/organizations/organization-page";
import styles from "./officer-list.module.css";

type OfficerListProps = {
  organization: { code: string; kind: OrganizationKind };
  officers: readonly Officer[];
  canKeep: boolean;
};

/** Who holds which position of the committee, for which term; below, folded, who held one. */
export function OfficerList({ organization, officers, canKeep }: OfficerListProps) {
  const t = useTranslations("organizations.page");
  const serving = officers.filter((officer) => officer.isServing);
  const former = officers.filter((officer) => !officer.isServing);
  const here = `${organizationHref(organization.code)}/officers`;
  return (
    <Panel
      title={t("officers")}
      action={canKeep && <LinkButton href={`${here}/new`}>{t("addOfficer")}</LinkButton>}
    >
      {serving.length === 0 ? (
        <EmptyState title={t("officersEmpty")} />
      ) : (
        <OfficerTable
          caption={t("officers")}
          kind={organization.kind}
          officers={serving}
          endHref={canKeep ? here : null}
        />
      )}
      {former.length > 0 && (
        <details className={styles.former}>
          <summary>{t("formerOfficers", { count: former.length })}</summary>
          <OfficerTable
            caption={t("formerOfficers", { count: former.length })}
            kind={organization.kind}
            officers={former}
            endHref={null}
          />
        </details>
      )}
    </Panel>
  );
}

type OfficerTableProps = {
  caption: string;
  kind: OrganizationKind;
  officers: readonly Officer[];
  /** Where ending an office leads; null shows when it ended instead. */
  endHref: string | null;
};

function OfficerTable({ caption, kind, officers, endHref }: OfficerTableProps) {
  const t = useTranslations("organizations");
  return (
    <div className={cards.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t("officer.name")}</th>
            <th scope="col">{t("officer.position")}</th>
            <th scope="col">{t("officer.term")}</th>
            <th scope="col">{t("officer.approvedOn")}</th>
            <th scope="col">{t("officer.startsOn")}</th>
            <th scope="col">{endHref === null && t("officer.endsOn")}</th>
          </tr>
        </thead>
        <tbody>
          {officers.map((officer) => (
            <tr key={officer.id}>
              <th scope="row">
                {officer.memberId ? (
                  <a href={`/members/${officer.memberId}`}>{officer.fullName}</a>
                ) : (
                  officer.fullName
                )}
              </th>
              <td data-label={t("officer.position")}>
                {t(`positions.${positionLabel(officer.position, kind)}`)}
              </td>
              <td className={styles.short} data-label={t("officer.term")}>
                {officer.term}
              </td>
              <td className={styles.short} data-label={t("officer.approvedOn")}>
                {formatDate(officer.approvedOn)}
              </td>
              <td className={styles.short} data-label={t("officer.startsOn")}>
                {formatDate(officer.startsOn)}
              </td>
              <td className={styles.short} data-label={endHref === null ? t("officer.endsOn") : undefined}>
                {endHref === null || officer.endsOn ? (
                  formatDate(officer.endsOn)
                ) : (
                  <a href={`${endHref}/${officer.id}`}>{t("officer.end")}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}
