import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Grid } from "@/components/ui/grid";
import { Panel } from "@/components/ui/panel";
import { sensitiveFields, shows } from "@/lib/access/sensitive-fields";
import { formatClockTime } from "@/lib/i18n/format-time";
import { type AccountAccess, type AccountRight, provedActs, rightsOf } from "@/lib/users/account-rights";
import { rightSentence } from "@/lib/users/right-sentence";
import styles from "./account-rights.module.css";

/** What an account may do and may not, of whom, and how it is kept safe: in sentences, from the tables that decide it. */
export function AccountRights({ access }: { access: AccountAccess }) {
  const { role, scope, deputy, deputyFor } = access;
  const t = useTranslations();
  const locale = useLocale();
  const rights = rightsOf(role);
  const said = (right: AccountRight) => rightSentence(right, { t, locale, access, scope });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const fields = (isShown: boolean) =>
    list.format(
      sensitiveFields
        .filter((field) => shows({ role }, field) === isShown)
        .map((field) => t(`users.access.fields.${field}`)),
    );
  const seesPeople = access.members > 0;
  const acts = provedActs(role, access).map((act) => t(`users.access.proved.${act}`));
  return (
    <Panel title={t("users.access.title")} context={t("users.access.context")}>
      <Grid>
        <Sentences
          title={t("users.access.may")}
          items={rights.filter((right) => right.isAllowed).map(said)}
        />
        <Sentences
          title={t("users.access.mayNotTitle")}
          items={rights.filter((right) => !right.isAllowed).map(said)}
        />
      </Grid>
      <DefinitionList
        items={[
          ...(seesPeople && fields(true) !== ""
            ? [{ term: t("users.access.shownFields"), value: fields(true) }]
            : []),
          ...(seesPeople && fields(false) !== ""
            ? [{ term: t("users.access.withheldFields"), value: fields(false) }]
            : []),
          {
            term: t("users.account.factor"),
            value: t(
              `users.access.factor.${access.hasFactor ? "on" : access.isFactorRequired ? "required" : "off"}`,
            ),
          },
          ...(deputyFor.length > 0
            ? [{ term: t("users.access.deputyFor"), value: list.format(deputyFor) }]
            : []),
          ...(deputy === null ? [] : [{ term: t("users.access.deputy"), value: deputy }]),
          { term: t("users.access.provedActs"), value: list.format(acts) },
          {
            term: t("users.access.lastSignIn"),
            value: access.lastSignInAt && formatClockTime(access.lastSignInAt, { withDate: true }),
          },
          {
            term: t("users.access.openSessions"),
            value: t("users.access.sessions", { count: access.openSessions }),
          },
        ]}
      />
    </Panel>
  );
}

function Sentences({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className={styles.sentences}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
