import type { MessageKey } from "@/lib/i18n/message-key";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { organizationConstraints } from "../constraints";

/** What to tell a person about a constraint that an act can break. */
export const actConstraints: Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }> = {
  ...ledgerConstraints,
  ...organizationConstraints,
  organization_ends_empty: { key: "organizations.acts.errors.stillPeople" },
  member_event_organization_stands: { key: "organizations.acts.errors.ended" },
};
