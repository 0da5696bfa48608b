import type { MessageKey } from "@/lib/i18n/message-key";

/** What to tell a person about a constraint that a change of an organisation can break. */
export const organizationConstraints: Readonly<{ [constraint: string]: { field: string; key: MessageKey } }> =
  {
    organization_code_key: { field: "code", key: "organizations.errors.codeTaken" },
    organization_official_code_key: { field: "officialCode", key: "organizations.errors.officialCodeTaken" },
    organization_parent_kind: { field: "parentId", key: "organizations.errors.parentKind" },
  };
