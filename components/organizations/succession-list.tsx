import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { Succession } from "@/lib/organizations/organization-page";

/** What the organisation came from and what it became. */
export function SuccessionList({ successions }: { successions: readonly Succession[] }) {
  const t = useTranslations("organizations");
  return (
    <Panel title={t("page.history")}>
      <div className={cards.cards}>
        <SimpleTable caption={t("page.history")}>
          <thead>
            <tr>
              <th scope="col">{t("history.on")}</th>
              <th scope="col">{t("history.reason")}</th>
              <th scope="col">{t("history.organization")}</th>
              <th scope="col">{t("history.decision")}</th>
            </tr>
          </thead>
          <tbody>
            {successions.map(({ id, direction, other, reason, decisionNumber, effectiveOn }) => (
              <tr key={id}>
                <td data-label={t("history.on")}>{formatDate(effectiveOn)}</td>
                <td data-label={t("history.reason")}>{t(`history.reasons.${reason}`)}</td>
                <th scope="row">
                  {t(direction === "FROM" ? "history.from" : "history.to")}{" "}
                  <a href={organizationHref(other.code)}>{other.name}</a>
                </th>
                <td data-label={t("history.decision")}>{decisionNumber ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}
