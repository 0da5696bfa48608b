"use client";

import {
  IconBook2,
  IconBuildingCommunity,
  IconChartBar,
  IconLayoutDashboard,
  IconReport,
  IconSettings,
  IconUpload,
  IconUsers,
} from "@tabler/icons-react";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import styles from "./navigation-links.module.css";

const icons = {
  administration: IconSettings,
  home: IconLayoutDashboard,
  imports: IconUpload,
  members: IconUsers,
  organizations: IconBuildingCommunity,
  reports: IconReport,
  statistics: IconChartBar,
  study: IconBook2,
};

export type NavigationItem = { href: string; label: string; icon: keyof typeof icons };

/** The main links, the present one marked. On a phone they sit in a drawer, which closes when the page has changed. */
export function NavigationLinks({ items, drawerId }: { items: readonly NavigationItem[]; drawerId: string }) {
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of page is what closes the drawer.
  useEffect(() => {
    const drawer = document.getElementById(drawerId);
    if (drawer?.matches(":popover-open")) drawer.hidePopover();
  }, [pathname, drawerId]);

  return (
    <ul className={styles.list}>
      {items.map(({ href, label, icon }) => {
        const Icon = icons[icon];
        return (
          <li key={href}>
            <a
              className={styles.link}
              href={href}
              aria-current={isCurrent(pathname, href) ? "page" : undefined}
            >
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
