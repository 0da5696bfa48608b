import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./account-menu.module.css";
import { ColorSchemeSwitch } from "./color-scheme-switch";
import { LanguageSwitch } from "./language-switch";

type AccountMenuProps = {
  id: string;
  account: { name: string; role: string };
  scope: string | undefined;
  signOut: ReactNode;
};

/** Who is signed in, with what right over which unit; the two personal settings; the way out. */
export function AccountMenu({ id, account, scope, signOut }: AccountMenuProps) {
  const t = useTranslations("common");
  return (
    <div id={id} popover="auto" className={styles.menu}>
      <p className={styles.name}>{account.name}</p>
      <p className={styles.fact}>{account.role}</p>
      {scope && <p className={styles.fact}>{t("unitInScope", { unit: scope })}</p>}
      <a
        className={styles.own}
        href="/account"
        onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
      >
        {t("account.own")}
      </a>
      <div className={styles.settings}>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
      {signOut}
    </div>
  );
}
