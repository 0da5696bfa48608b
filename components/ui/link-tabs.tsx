import styles from "./link-tabs.module.css";

export type LinkTab = { href: string; label: string; count?: string; current?: boolean };

/** Parts of a page that each have an address: links in a row, the present one marked. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          className={styles.tab}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
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
