import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { isCell } from "@/lib/organizations/kinds";
import type { OrganizationType } from "@/lib/organizations/organization-types";
import { listUnitOptions } from "@/lib/organizations/queries/list-unit-options";
import { type CellChoice, newMemberValues, usualOccupation } from "../member-form";
import type { CreateMemberValues } from "../schema";

/**
 * What the form for a new member begins with: the cells there are to choose from (none in a unit that has not founded any) and
 * the values that can be expected. `unitCode` names a cell to begin with, from the page one comes from.
 */
export function getNewMemberForm(
  viewer: Viewer,
  unitCode: string | null,
): Promise<{ cells: CellChoice[]; values: CreateMemberValues }> {
  return withScope(viewer, async (db) => {
    const units = await listUnitOptions(db);
    const cells = units.filter(({ kind }) => isCell(kind));
    const asked = cells.find(({ code }) => code === unitCode?.toUpperCase());
    const only = cells.length === 1 ? cells[0] : undefined;
    const base = (asked ?? only)?.baseId ?? (viewer.role === "SECRETARY" ? viewer.organization.id : null);
    const [type] = base
      ? await db.$queryRaw<{ code: OrganizationType }[]>`
          SELECT type_code AS code FROM organization WHERE id = ${base}::uuid`
      : [];
    const isSeveral = new Set(cells.map(({ baseId }) => baseId)).size > 1;
    return {
      cells: cells.map(({ id, name, baseId, baseName }) => ({
        value: id,
        label: isSeveral && id !== baseId ? `${name} · ${baseName}` : name,
      })),
      values: newMemberValues({
        cellId: (asked ?? only)?.id ?? null,
        occupationGroup: usualOccupation(type?.code ?? null),
      }),
    };
  });
}
