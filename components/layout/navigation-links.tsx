"use client";

import {
  IconArrowsExchange,
  IconBook2,
  IconBuildingCommunity,
  IconCalendarDue,
  IconChartBar,
  IconHistory,
  IconLayoutDashboard,
  IconReport,
  IconSettings,
  IconUpload,
  IconUserShare,
  IconUsers,
} from "@tabler/icons-react";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import styles from "./navigation-links.module.css";

const icons = {
  administration: IconSettings,
  audit: IconHistory,
  deadlines: IconCalendarDue,
  home: IconLayoutDashboard,
  imports: IconUpload,
  members: IconUsers,
  movements: IconArrowsExchange,
  organizations: IconBuildingCommunity,
  reports: IconReport,
  statistics: IconChartBar,
  study: IconBook2,
  transfers: IconUserShare,
};

export type NavigationItem = {
  href: string;
  /** Where the link leads, when that is more than the page's own address. */
  target?: string;
  label: string;
  icon: keyof typeof icons;
};

/** The main links, the present one marked. On a phone they sit in a drawer, which closes when the page has changed. */
export function NavigationLinks({ items, drawerId }: { items: readonly NavigationItem[]; drawerId: string }) {
  const pathname = usePathname();
  // A register under another one's address has a line of its own: the nearest is marked.
  const current = items
    .map(({ href }) => href)
    .filter((href) => isCurrent(pathname, href))
    .toSorted((a, b) => b.length - a.length)[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of page is what closes the drawer.
  useEffect(() => {
    const drawer = document.getElementById(drawerId);
    if (drawer?.matches(":popover-open")) drawer.hidePopover();
  }, [pathname, drawerId]);

  return (
    <ul className={styles.list}>
      {items.map(({ href, target = href, label, icon }) => {
        const Icon = icons[icon];
        return (
          <li key={href}>
            <a className={styles.link} href={target} aria-current={href === current ? "page" : undefined}>
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              {label}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function isCurrent(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
