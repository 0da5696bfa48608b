import { useLocale, useTranslations } from "next-intl";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { Administration } from "@/lib/statistics/administration";
import styles from "./administration-home.module.css";

type AdministrationHomeProps = {
  administration: Administration;
  viewer: Pick<Viewer, "installation" | "today">;
};

/** An administrator's start: accounts and the tree. People's records are not shown to this role. */
export function AdministrationHome({ administration, viewer }: AdministrationHomeProps) {
  const { accounts, waiting, linkExpired, disabled, organizations, cells, withoutSecretary } = administration;
  const t = useTranslations("statistics.administration");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", { bloc: viewer.installation.blocName, date: formatDate(viewer.today) })}
        action={
          <LinkButton variant="primary" href="/administration">
            {t("open")}
          </LinkButton>
        }
      />
      <Stack>
        <FigureGrid>
          <FigureTile
            label={t("accounts")}
            value={formatInteger(accounts, locale)}
            unit={t("accountsUnit")}
            note={t("disabled", { count: disabled })}
            href="/administration"
          />
          <FigureTile
            label={t("waiting")}
            value={formatInteger(waiting, locale)}
            unit={t("accountsUnit")}
            note={t("linkExpired", { count: linkExpired })}
            href="/administration?state=WAITING"
          />
          <FigureTile
            label={t("organizations")}
            value={formatInteger(organizations, locale)}
            unit={t("organizationsUnit")}
            note={t("cells", { count: formatInteger(cells, locale) })}
            href="/organizations"
          />
        </FigureGrid>
        <Panel
          title={t("withoutSecretary")}
          context={
            withoutSecretary.length > 0 && t("withoutSecretaryContext", { count: withoutSecretary.length })
          }
        >
          {withoutSecretary.length === 0 && <p>{t("withoutSecretaryNone")}</p>}
          <ul className={styles.units}>
            {withoutSecretary.map(({ code, name }) => (
              <li key={code}>
                <a href={organizationHref(code)}>{name}</a>
              </li>
            ))}
          </ul>
        </Panel>
        <p className={styles.limits}>{t("noPeople")}</p>
      </Stack>
    </>
  );
}
