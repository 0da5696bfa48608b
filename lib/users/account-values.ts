import type * as z from "zod";
import type { Account } from "./account";
import type { accountInput } from "./schema";

type StoredAccount = Pick<Account, "id" | "version" | "displayName" | "role"> & { organizationId: string };

/** An account as its form holds it: only a secretary has a unit of the own. */
export function accountValues({
  id,
  version,
  displayName,
  role,
  organizationId,
}: StoredAccount): z.input<typeof accountInput> {
  return { id, version, displayName, role, unitId: role === "SECRETARY" ? organizationId : null };
}
