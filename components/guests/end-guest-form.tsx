"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { endGuest } from "@/lib/guests/actions";
import { guestsHref } from "@/lib/guests/guest";

/** Records when a temporary guest went home. */
export function EndGuestForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("guests");
  const router = useRouter();
  return (
    <RecordForm
      draft={`guest.end ${id}`}
      schema={() => import("@/lib/guests/schema").then((schemas) => schemas.endGuestInput)}
      initialValues={{ id, version, endedOn: "" }}
      action={endGuest}
      onSaved={() => router.push(guestsHref)}
      submitLabel={t("endSave")}
      cancelHref={guestsHref}
    >
      <FormGroup title={t("end")}>
        <DateField name="endedOn" label={t("endedOn")} help={t("endedHelp")} />
      </FormGroup>
    </RecordForm>
  );
}
