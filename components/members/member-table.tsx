"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { type Packed, unpack } from "@/components/data-table/packed";
import type { TableSelection } from "@/components/data-table/use-table-selection";
import { Button } from "@/components/ui/button";
import { ViewMenu } from "@/components/views/view-menu";
import type { Role } from "@/lib/access/permissions";
import type { Selection } from "@/lib/bulk/schema";
import type { ListReach, MemberRow } from "@/lib/members/member-list";
import type { MemberSort } from "@/lib/members/search";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { OpenView } from "@/lib/views/saved-view";
import { memberColumns } from "./member-columns";
import { MemberFilters } from "./member-filters";

// Needed by few who look at the list: each comes with its own script.
const BulkDialog = dynamic(
  () => import("@/components/bulk/bulk-dialog").then((module) => module.BulkDialog),
  {
    ssr: false,
  },
);
const ViewDrift = dynamic(() => import("@/components/views/view-drift").then((module) => module.ViewDrift));

type MemberTableProps = {
  rows: Packed<readonly MemberRow[]>;
  total: number;
  page: number;
  pageSize: number;
  sort: readonly MemberSort[];
  reach: ListReach;
  viewer: { role: Role };
  units: Packed<readonly UnitChoice[]>;
  thisYear: number;
  /** The saved view the address came from. */
  view: OpenView | null;
  canShareViews: boolean;
  /** Whether the viewer may change several members at once: of today's list only. */
  canChange: boolean;
};

type Bulk = { selection: Selection; clear: () => void };

/** The table of members with its search, filters and views; several of them can be changed at once. */
export function MemberTable(props: MemberTableProps) {
  const { rows, reach, viewer, units, thisYear, view, canShareViews, canChange, ...list } = props;
  const t = useTranslations("members");
  const tb = useTranslations("bulk");
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const columns = useMemo(() => memberColumns(t, reach), [t, reach]);
  const people = useMemo(() => unpack(rows), [rows]);
  const choices = useMemo(() => unpack(units), [units]);
  const acts = (selection: TableSelection<MemberRow>) => (
    <Button onClick={() => setBulk({ selection: selectionOf(selection), clear: selection.clear })}>
      {tb("open")}
    </Button>
  );
  return (
    <>
      <DataTable
        {...list}
        caption={t("list.caption")}
        columns={columns}
        rows={people}
        getRowId={(row) => row.id}
        getRowHref={(row) => (row.isElsewhere ? null : `/members/${row.id}`)}
        toolbar={
          <>
            <MemberFilters reach={reach} viewer={viewer} units={choices} thisYear={thisYear} />
            {view?.isDrifted && <ViewDrift view={view} />}
          </>
        }
        views={<ViewMenu list="members" current={view} canShare={canShareViews} />}
        selection={{ nameOf: (row) => row.name, noun: t("list.noun"), acts: canChange ? acts : undefined }}
      />
      {bulk && (
        <BulkDialog
          selection={bulk.selection}
          onClose={(changed) => {
            if (changed) bulk.clear();
            setBulk(null);
          }}
        />
      )}
    </>
  );
}

/** Those selected, as a change is ordered for them. */
function selectionOf({ isAll, filter, picked, except }: TableSelection<MemberRow>): Selection {
  return isAll
    ? { kind: "ALL", query: filter, except: [...except] }
    : { kind: "SOME", ids: [...picked.keys()] };
}
