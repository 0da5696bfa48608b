import type { OrganizationKind } from "@/lib/auth/viewer";
import type { OrganizationRecord } from "@/lib/organizations/organization-page";

/** Whose balance it is: the bloc, compared by base organisation, or an organisation in it, compared by cell. */
export type BalanceScope = {
  id: string;
  code: string;
  name: string;
  kind: OrganizationKind;
  isBloc: boolean;
};

export function scopeOf({
  id,
  code,
  name,
  kind,
}: Pick<OrganizationRecord, "id" | "code" | "name" | "kind">): BalanceScope {
  return { id, code, name, kind, isBloc: kind === "BLOC" };
}
