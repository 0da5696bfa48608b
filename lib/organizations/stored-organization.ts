import "server-only";
import type * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { fromDbDate } from "@/lib/db/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { organizationTypes } from "./organization-types";
import type { organizationInput } from "./schema";

type OrganizationValues = z.input<typeof organizationInput>;

/** The form of an organisation as it is stored now; null outside the viewer's scope. */
export function storedOrganization(
  viewer: Viewer,
  id: string,
  kind: OrganizationValues["kind"],
): Promise<OrganizationValues | null> {
  return withScope(viewer, async (db) => {
    const found = await db.organization.findUnique({ where: { id } });
    if (!found) return null;
    const { version, code, name, shortName, aliases, officialCode, validFrom } = found;
    const typeCode = organizationTypes.find((type) => type === found.typeCode) ?? null;
    const names = { code, name, shortName, aliases: aliases.join("; "), officialCode: officialCode ?? "" };
    const from = fromDbDate(validFrom);
    return { id, version, kind, typeCode, ...names, validFrom: from === null ? "" : formatDate(from) };
  });
}
