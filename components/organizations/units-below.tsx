import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatInteger } from "@/lib/i18n/format";
import { type OrganizationNotice, organizationNotices } from "@/lib/organizations/notices";
import {
  type NodePeople,
  type OrganizationNode,
  organizationHref,
  peopleHref,
} from "@/lib/organizations/organization-node";
import styles from "./units-below.module.css";

type UnitsBelowProps = { parentId: string; nodes: readonly OrganizationNode[]; addHref?: string | undefined };

/** The cells of an organisation, those of a part committee under it, with their people and secretaries. */
export function UnitsBelow({ parentId, nodes, addHref }: UnitsBelowProps) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const cells = nodes.filter((node) => node.kind === "CELL").length;
  const showsPeople = nodes.some((node) => node.people);
  const showsNotices = nodes.some((node) => noticesOf(node).length > 0);
  return (
    <Panel
      title={t("page.below")}
      context={t("page.belowContext", { count: cells, formatted: formatInteger(cells, locale) })}
      action={addHref && <LinkButton href={addHref}>{t("addBelow")}</LinkButton>}
    >
      {nodes.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("page.belowEmpty")}</EmptyState>
      ) : (
        <div className={cards.cards}>
          <SimpleTable caption={t("page.below")}>
            <thead>
              <tr>
                <th scope="col">{t("columns.name")}</th>
                <th scope="col">{t("columns.code")}</th>
                {showsPeople && (
                  <>
                    <th scope="col">{t("columns.secretary")}</th>
                    <th scope="col" data-align="end">
                      {t("columns.members")}
                    </th>
                    <th scope="col" data-align="end">
                      {t("columns.probationary")}
                    </th>
                    {showsNotices && <th scope="col">{t("columns.notice")}</th>}
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {nodes.map((node) => (
                <tr key={node.id} className={node.kind === "PART_COMMITTEE" ? styles.part : undefined}>
                  <th scope="row" className={node.parentId === parentId ? undefined : styles.inner}>
                    <a href={organizationHref(node.code)}>{node.name}</a>
                  </th>
                  <td data-label={t("columns.code")}>{node.code}</td>
                  {node.people && <People code={node.code} people={node.people} />}
                  {showsNotices && <Notices notices={noticesOf(node)} />}
                </tr>
              ))}
            </tbody>
          </SimpleTable>
        </div>
      )}
    </Panel>
  );
}

function People({ code, people }: { code: string; people: NodePeople }) {
  const t = useTranslations("organizations.columns");
  const locale = useLocale();
  return (
    <>
      <td data-label={t("secretary")}>{people.secretary ?? "—"}</td>
      <td data-align="end" data-label={t("members")}>
        <a href={peopleHref(code)}>{formatInteger(people.members, locale)}</a>
      </td>
      <td data-align="end" data-label={t("probationary")}>
        {formatInteger(people.probationary, locale)}
      </td>
    </>
  );
}

function Notices({ notices }: { notices: readonly OrganizationNotice[] }) {
  const t = useTranslations("organizations");
  if (notices.length === 0) return <td />;
  return (
    <td data-label={t("columns.notice")}>
      {notices.map((notice) => (
        <StatusDot key={notice} tone="warn">
          {t(`shortNotices.${notice}`)}
        </StatusDot>
      ))}
    </td>
  );
}

function noticesOf({ kind, people }: OrganizationNode): OrganizationNotice[] {
  if (!people) return [];
  return organizationNotices({
    kind,
    members: people.members,
    official: people.members - people.probationary,
  });
}
