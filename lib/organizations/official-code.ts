import type { OrganizationKind } from "@/lib/auth/viewer";

/** M1.M2.M3 names a base organisation, all five groups what stands under it; `000` = no đảng bộ between base and cell. */
const shapes: Readonly<Record<OrganizationKind, RegExp>> = {
  BLOC: /^\d{2}\.\d{3}$/,
  BASE_COMMITTEE: /^\d{2}\.\d{3}\.\d{3}$/,
  BASE_CELL: /^\d{2}\.\d{3}\.\d{3}$/,
  PART_COMMITTEE: /^\d{2}\.\d{3}\.\d{3}\.(?!000)\d{3}\.000$/,
  CELL: /^\d{2}\.\d{3}\.\d{3}\.\d{3}\.(?!000)\d{3}$/,
};

/** Whether a mã tổ chức đảng has the groups its kind calls for. */
export function hasOfficialCodeShape(kind: OrganizationKind, code: string): boolean {
  return shapes[kind].test(code);
}

/**
 * Whether a code continues the one of the organisation above. A base organisation's code begins with the bloc's, a
 * part committee's with the base's, a cell's with the part committee's first four groups. True when the one above has none.
 */
export function continuesOfficialCode(code: string, above: string | null): boolean {
  if (above === null) return true;
  const prefix = above.replace(/\.000$/, "");
  return code.startsWith(`${prefix}.`);
}
