"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import type { Account, UnitChoice } from "@/lib/users/account";
import { accountValues } from "@/lib/users/account-values";
import { updateAccount } from "@/lib/users/actions";
import { AccessFields } from "./access-fields";

type EditAccountFormProps = {
  account: Account;
  units: readonly UnitChoice[];
  /** Role and unit of the own account are another administrator's to change. */
  canChangeAccess: boolean;
};

/** The name, role and unit of an account. */
export function EditAccountForm({ account, units, canChangeAccess }: EditAccountFormProps) {
  const t = useTranslations("users.form");
  const router = useRouter();
  const { id } = account;
  const here = `/administration/accounts/${id}`;
  return (
    <RecordForm
      draft={`account ${id}`}
      schema={() => import("@/lib/users/schema").then((schemas) => schemas.accountInput)}
      initialValues={accountValues({ ...account, organizationId: account.organization.id })}
      action={updateAccount}
      onSaved={() => router.push(here)}
      submitLabel={t("save")}
      cancelHref={here}
    >
      {canChangeAccess && <AccessFields units={units} help={t("changeHelp")} />}
      <FormGroup title={t("identity")} help={canChangeAccess ? undefined : t("ownAccount")}>
        <TextField name="displayName" label={t("displayName")} help={t("displayNameHelp")} />
      </FormGroup>
    </RecordForm>
  );
}
