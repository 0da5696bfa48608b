"use client";

import dynamic from "next/dynamic";
import { FilterBar } from "@/components/data-table/filter-bar";
import { type MemberFilterScope, useMemberFilters } from "@/components/members/use-member-filters";
import { ViewMenu } from "@/components/views/view-menu";
import type { OpenView } from "@/lib/views/saved-view";
import styles from "./dashboard-filters.module.css";

const ViewDrift = dynamic(() => import("@/components/views/view-drift").then((module) => module.ViewDrift));

type DashboardFiltersProps = MemberFilterScope & {
  /** The saved view the address came from. */
  view: OpenView | null;
};

/** Whose figures a page shows, as chips to take off again and views to keep, in sight while its charts are looked at. */
export function DashboardFilters({ view, ...scope }: DashboardFiltersProps) {
  return (
    <div className={styles.bar}>
      <FilterBar filters={useMemberFilters(scope)} />
      {view?.isDrifted && <ViewDrift view={view} />}
      <ViewMenu list="home" current={view} canShare />
    </div>
  );
}
