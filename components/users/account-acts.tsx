import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { Panel } from "@/components/ui/panel";
import type { Account } from "@/lib/users/account";
import { resetFactor, setAccountDisabled } from "@/lib/users/actions";
import styles from "./account-acts.module.css";
import { InviteAct } from "./invite-act";

type AccountActsProps = { account: Account; canChangeAccess: boolean };

/** A new link, a lost telephone, and locking: each with what it brings about. */
export function AccountActs({
  account: { id, version, username, state, hasFactor },
  canChangeAccess,
}: AccountActsProps) {
  const t = useTranslations("users.account");
  const isDisabled = state === "DISABLED";
  return (
    <Panel title={t("acts")}>
      {isDisabled ? (
        <div className={styles.act}>
          <p>{t("enableText")}</p>
          <ActButton
            action={setAccountDisabled}
            input={{ id, version, disabled: false }}
            label={t("enable")}
          />
        </div>
      ) : (
        <div className={styles.act}>
          <p>{t("inviteText")}</p>
          <InviteAct id={id} username={username} />
        </div>
      )}
      {canChangeAccess && hasFactor && (
        <div className={styles.act}>
          <p>{t("resetFactorText")}</p>
          <ActButton
            action={resetFactor}
            input={{ id }}
            label={t("resetFactor")}
            question={{ title: t("resetFactorConfirm", { username }), text: t("resetFactorText") }}
          />
        </div>
      )}
      {canChangeAccess && !isDisabled && (
        <div className={styles.act}>
          <p>{t("disableText")}</p>
          <ActButton
            action={setAccountDisabled}
            input={{ id, version, disabled: true }}
            label={t("disable")}
            variant="danger"
            question={{ title: t("disableConfirm", { username }), text: t("disableText") }}
          />
        </div>
      )}
    </Panel>
  );
}
