import { isCell } from "@/lib/organizations/kinds";
import type { OrganizationRow } from "@/lib/organizations/organization-node";
import type { ExportColumn } from "./export-table";
import type { Words } from "./words";

type Shown = { showsPeople: boolean; showsParent: boolean };

/** The columns of the table of organisations; a test holds them to those of the screen. */
export function organizationExportColumns(
  { t }: Words,
  { showsPeople, showsParent }: Shown,
): ExportColumn<OrganizationRow>[] {
  const people: ExportColumn<OrganizationRow>[] = [
    {
      id: "members",
      header: t("organizations.columns.members"),
      width: 11,
      kind: "number",
      value: (row) => row.people?.members ?? null,
    },
    {
      id: "probationary",
      header: t("organizations.columns.probationary"),
      width: 9,
      kind: "number",
      value: (row) => row.people?.probationary ?? null,
    },
    {
      id: "secretary",
      header: t("organizations.columns.secretary"),
      width: 24,
      kind: "text",
      value: (row) => row.people?.secretary ?? null,
    },
  ];
  return [
    {
      id: "name",
      header: t("organizations.columns.name"),
      width: 44,
      kind: "text",
      value: (row) => row.name,
    },
    {
      id: "code",
      header: t("organizations.columns.code"),
      width: 12,
      kind: "text",
      value: (row) => row.code,
    },
    {
      id: "parent",
      header: t("organizations.columns.parent"),
      width: 34,
      hidden: !showsParent,
      kind: "text",
      value: (row) => row.parentName,
    },
    {
      id: "kind",
      header: t("organizations.columns.kind"),
      width: 19,
      kind: "text",
      value: (row) => row.kindLabel ?? t(`organizations.kinds.${row.kind}`),
    },
    {
      id: "type",
      header: t("organizations.columns.type"),
      width: 34,
      hidden: showsParent,
      kind: "text",
      value: (row) => row.typeCode && `${row.typeCode} · ${t(`organizations.types.${row.typeCode}`)}`,
    },
    {
      id: "cells",
      header: t("organizations.columns.cells"),
      width: 9,
      kind: "number",
      value: (row) => (isCell(row.kind) ? null : row.cells),
    },
    ...(showsPeople ? people : []),
  ];
}
