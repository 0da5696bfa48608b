import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./account-menu.module.css";
import { ColorSchemeSwitch } from "./color-scheme-switch";
import { LanguageSwitch } from "./language-switch";

const pages = { own: "/account", trash: "/trash" };

type AccountMenuProps = {
  id: string;
  account: { name: string; role: string };
  scope: string | undefined;
  /** Ways to act for somebody else. */
  deputy?: ReactNode;
  signOut: ReactNode;
};

/** Who is signed in, with what right over which unit; the own pages and settings; the way out. */
export function AccountMenu({ id, account, scope, deputy, signOut }: AccountMenuProps) {
  const t = useTranslations("common");
  return (
    <div id={id} popover="auto" className={styles.menu}>
      <p className={styles.name}>{account.name}</p>
      <p className={styles.fact}>{account.role}</p>
      {scope && <p className={styles.fact}>{t("unitInScope", { unit: scope })}</p>}
      {(["own", "trash"] as const).map((page) => (
        <a
          key={page}
          className={styles.own}
          href={pages[page]}
          onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
        >
          {t(`account.${page}`)}
        </a>
      ))}
      {deputy}
      <div className={styles.settings}>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
      {signOut}
    </div>
  );
}
