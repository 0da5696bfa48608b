import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { removeFactor } from "@/lib/account/factor-actions";
import type { OwnFactor } from "@/lib/account/own-factor";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./account.module.css";

/** Whether signing in needs the telephone, and what can be done about it. */
export function FactorPanel({ factor: { createdAt, codesLeft, isRequired } }: { factor: OwnFactor }) {
  const t = useTranslations("account.factor");
  if (createdAt === null) {
    return (
      <Panel title={t("title")}>
        <div className={styles.acts}>
          <p>{t("off")}</p>
          <LinkButton href="/account/second-factor">{t("enrol")}</LinkButton>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t("title")}>
      <div className={styles.acts}>
        <p>
          {t("on", { time: formatClockTime(createdAt, { withDate: true }) })}{" "}
          {t("codesLeft", { count: codesLeft })} {isRequired && t("required")}
        </p>
        <LinkButton href="/account/recovery-codes">{t("renew")}</LinkButton>
        {!isRequired && (
          <ActButton
            action={removeFactor}
            input={{}}
            label={t("remove")}
            variant="danger"
            question={{ title: t("removeConfirm"), text: t("removeText") }}
          />
        )}
      </div>
    </Panel>
  );
}
