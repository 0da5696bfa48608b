"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { annulEvent } from "@/lib/ledger/actions";

type AnnulFormProps = { memberId: string; eventId: string; isMove: boolean };

/** Takes an event back with a reason. */
export function AnnulForm({ memberId, eventId, isMove }: AnnulFormProps) {
  const t = useTranslations("ledger");
  const router = useRouter();
  return (
    <RecordForm
      draft={`event.annul ${eventId}`}
      schema={() => import("@/lib/ledger/schema").then((schemas) => schemas.annulEventInput)}
      initialValues={{ eventId, correctionReason: "" }}
      action={annulEvent}
      onSaved={() => router.push(`/members/${memberId}#timeline`)}
      submitLabel={t("record.annulSave")}
      cancelHref={`/members/${memberId}`}
      cancelLabel={t("record.annulBack")}
    >
      <FormGroup title={t("record.annulment")} help={isMove && t("record.annulBoth")}>
        <TextField name="correctionReason" label={t("fields.correctionReason")} />
      </FormGroup>
    </RecordForm>
  );
}
