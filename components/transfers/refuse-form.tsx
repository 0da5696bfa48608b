"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { refuse } from "@/lib/transfers/actions";
import { transferHref, transfersHref } from "@/lib/transfers/transfer";

/** Says why a member is not taken on. */
export function RefuseForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("transfers.refuse");
  const router = useRouter();
  return (
    <RecordForm
      draft={`transfer.refuse ${id}`}
      schema={() => import("@/lib/transfers/schema").then((schemas) => schemas.refuseTransferInput)}
      initialValues={{ id, version, refusalReason: "" }}
      action={refuse}
      onSaved={() => router.push(transfersHref())}
      submitLabel={t("save")}
      cancelHref={transferHref(id)}
    >
      <FormGroup title={t("group")}>
        <TextField name="refusalReason" label={t("reason")} />
      </FormGroup>
    </RecordForm>
  );
}
