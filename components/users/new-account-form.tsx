"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { UnitChoice } from "@/lib/users/account";
import { createAccount } from "@/lib/users/actions";
import { newInviteToken } from "@/lib/users/invite-token";
import { AccessFields } from "./access-fields";
import { InviteLink } from "./invite-link";

/** Opens an account; then shows, once, the link with which its user sets the password. */
export function NewAccountForm({ units }: { units: readonly UnitChoice[] }) {
  const t = useTranslations("users");
  const [token] = useState(newInviteToken);
  const [created, setCreated] = useState<string | null>(null);
  if (created !== null) {
    return (
      <Panel
        title={t("link.title")}
        action={<LinkButton href="/administration">{t("link.done")}</LinkButton>}
      >
        <InviteLink username={created} token={token} />
      </Panel>
    );
  }
  return (
    <RecordForm
      draft="account.new"
      schema={() => import("@/lib/users/schema").then((schemas) => schemas.newAccountInput)}
      initialValues={{ username: "", displayName: "", role: "SECRETARY", unitId: null, token }}
      action={createAccount}
      onSaved={({ username }) => setCreated(username)}
      submitLabel={t("form.create")}
      cancelHref="/administration"
    >
      <AccessFields units={units} />
      <FormGroup title={t("form.identity")}>
        <TextField name="displayName" label={t("form.displayName")} help={t("form.displayNameHelp")} />
        <TextField name="username" label={t("form.username")} help={t("form.usernameHelp")} />
      </FormGroup>
    </RecordForm>
  );
}
