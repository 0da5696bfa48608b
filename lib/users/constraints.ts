import type { MessageKey } from "@/lib/i18n/message-key";

/** What to tell an administrator about a constraint that a change of an account can break. */
export const accountConstraints: Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }> = {
  account_username_key: { field: "username", key: "users.errors.usernameTaken" },
  account_role_fits_organization: { field: "unitId", key: "users.errors.unitRequired" },
  account_last_admin: { key: "users.errors.lastAdmin" },
};
