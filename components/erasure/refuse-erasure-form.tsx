"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { refuseErasure } from "@/lib/erasure/actions";
import { erasureHref } from "@/lib/erasure/erasure";

/** Says why a person is not erased. */
export function RefuseErasureForm({ id, memberId }: { id: string; memberId: string }) {
  const t = useTranslations("erasure.refuse");
  const router = useRouter();
  return (
    <RecordForm
      draft={`person.refuseErasure ${id}`}
      schema={() => import("@/lib/erasure/schema").then((schemas) => schemas.refuseErasureInput)}
      initialValues={{ id, refusalReason: "" }}
      action={refuseErasure}
      onSaved={() => router.push(erasureHref(memberId))}
      submitLabel={t("submit")}
      cancelHref={erasureHref(memberId)}
    >
      <FormGroup title={t("group")}>
        <TextField name="refusalReason" label={t("reason")} help={t("help")} />
      </FormGroup>
    </RecordForm>
  );
}
