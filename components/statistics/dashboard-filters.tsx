"use client";

import { FilterBar } from "@/components/data-table/filter-bar";
import { type MemberFilterScope, useMemberFilters } from "@/components/members/use-member-filters";
import styles from "./dashboard-filters.module.css";

/** Whose figures a page shows, as chips to take off again, in sight while its charts are looked at. */
export function DashboardFilters(scope: MemberFilterScope) {
  return (
    <div className={styles.bar}>
      <FilterBar filters={useMemberFilters(scope)} />
    </div>
  );
}
