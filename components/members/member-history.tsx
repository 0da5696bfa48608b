import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { MemberPage } from "@/lib/members/member-page";
import { organizationHref } from "@/lib/organizations/organization-node";
import styles from "./members.module.css";

/** The lists a member has been on and the committee positions held, the latest first. */
export function MemberHistory({ stays, offices }: Pick<MemberPage, "stays" | "offices">) {
  const t = useTranslations("members");
  const tKinds = useTranslations("ledger.kinds");
  const tPositions = useTranslations("organizations.positions");
  const period = (line: { startsOn: CalendarDate; endsOn: CalendarDate | null }) =>
    `${formatDate(line.startsOn)} – ${line.endsOn ? formatDate(line.endsOn) : t("page.now")}`;
  return (
    <>
      <Panel title={t("page.memberships")} context={t("card.sections.processItems")}>
        <SimpleTable caption={t("page.memberships")}>
          <thead>
            <tr>
              <th scope="col">{t("fields.cell")}</th>
              <th scope="col">{t("page.period")}</th>
              <th scope="col">{t("page.how")}</th>
            </tr>
          </thead>
          <tbody>
            {stays.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.cell.isOpen ? (
                    <a href={organizationHref(line.cell.code)}>{line.cell.name}</a>
                  ) : (
                    line.cell.name
                  )}
                </th>
                <td>{period(line)}</td>
                <td>
                  {tKinds(line.startReason)}
                  {line.endReason && ` → ${tKinds(line.endReason)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </Panel>
      <Panel title={t("page.offices")} context={t("card.sections.processItems")}>
        {offices.length === 0 ? (
          <p className={styles.none}>{t("page.officesEmpty")}</p>
        ) : (
          <SimpleTable caption={t("page.offices")}>
            <thead>
              <tr>
                <th scope="col">{t("page.position")}</th>
                <th scope="col">{t("page.organization")}</th>
                <th scope="col">{t("page.period")}</th>
                <th scope="col">{t("page.term")}</th>
              </tr>
            </thead>
            <tbody>
              {offices.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{tPositions(line.position)}</th>
                  <td>
                    <a href={organizationHref(line.organization.code)}>{line.organization.name}</a>
                  </td>
                  <td>{period(line)}</td>
                  <td>{line.term}</td>
                </tr>
              ))}
            </tbody>
          </SimpleTable>
        )}
      </Panel>
    </>
  );
}
