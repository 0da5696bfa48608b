"use client";

import { IconMenu2, IconUserCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { AccountMenu } from "./account-menu";
import styles from "./app-shell.module.css";
import { AsOfControl } from "./as-of-control";
import { LinkNavigation } from "./link-navigation";
import { type NavigationItem, NavigationLinks } from "./navigation-links";
import { PrintHead } from "./print-head";
import { ProductMark } from "./product-mark";

type AppShellProps = {
  /** Full name of the bloc, as on its documents. */
  blocName: string;
  /** Only what the viewer may use, in the order shown. */
  navigation: readonly NavigationItem[];
  /** The business date. */
  today: CalendarDate;
  /** Name of the unit the viewer sees; left out for those who see the whole bloc. */
  scope?: string;
  demo?: boolean;
  account: { name: string; role: string };
  /** For whom the viewer acts, above every page, where that is not the viewer. */
  acting?: ReactNode;
  /** Ways to act for somebody else, in the account menu. */
  deputy?: ReactNode;
  /** The sign-out form, placed at the end of the account menu. */
  signOut: ReactNode;
  /** The global search, in the top bar. */
  search?: ReactNode;
  children: ReactNode;
};

const navigationId = "main-navigation";
const accountId = "account-menu";

/**
 * The frame of every page behind the sign-in: top bar, navigation, content. Drawer and menu are native popovers. A client
 * component so that each page view carries its few words and not every element of it.
 */
export function AppShell(props: AppShellProps) {
  const { blocName, navigation, today, scope, demo, account, acting, deputy, signOut, search, children } =
    props;
  const t = useTranslations("common");
  const tn = useTranslations("navigation");
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("skipToContent")}
      </a>
      <LinkNavigation />
      <header className={styles.bar}>
        <button
          className={styles.menuButton}
          type="button"
          popoverTarget={navigationId}
          aria-label={tn("open")}
        >
          <IconMenu2 size={22} aria-hidden="true" />
        </button>
        <ProductMark blocName={blocName} />
        {search && <div className={styles.search}>{search}</div>}
        <div className={styles.facts}>
          {demo && <Badge tone="warn">{t("demoData")}</Badge>}
          <AsOfControl today={today} />
          {scope && (
            <span className={styles.scope} title={scope}>
              {scope}
            </span>
          )}
        </div>
        <button
          className={styles.account}
          type="button"
          popoverTarget={accountId}
          aria-label={t("account.menu", { name: account.name })}
        >
          <IconUserCircle size={22} stroke={1.6} aria-hidden="true" />
          <span className={styles.accountName}>{account.name}</span>
        </button>
      </header>
      <AccountMenu id={accountId} account={account} scope={scope} deputy={deputy} signOut={signOut} />
      <nav id={navigationId} popover="auto" className={styles.navigation} aria-label={tn("label")}>
        <NavigationLinks items={navigation} drawerId={navigationId} />
      </nav>
      <main id="content" className={styles.content} tabIndex={-1}>
        {acting}
        <PrintHead blocName={blocName} today={today} userName={account.name} />
        {children}
      </main>
    </>
  );
}
