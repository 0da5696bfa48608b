import styles from "./link-tabs.module.css";

type LinkTab = { href: string; label: string; count?: string; current?: boolean };

type LinkTabsProps = {
  label: string;
  tabs: readonly LinkTab[];
  /** They change a part of the page far down: it stays where it was scrolled to. */
  keepsPlace?: boolean;
};

/** Parts of a page that each have an address: links in a row, the present one marked. */
export function LinkTabs({ label, tabs, keepsPlace = false }: LinkTabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          className={styles.tab}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          data-scroll={keepsPlace ? "keep" : undefined}
        >
          {tab.label}
          {tab.count !== undefined && (
            <>
              {/* Read aloud, the number is a word of its own. */}{" "}
              <span className={styles.count}>{tab.count}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
