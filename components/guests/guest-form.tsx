"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { addGuest } from "@/lib/guests/actions";
import { guestsHref } from "@/lib/guests/guest";
import type { CellChoice } from "@/lib/members/member-form";

/** Writes a temporary guest into the register of a cell. */
export function GuestForm({ cells }: { cells: readonly CellChoice[] }) {
  const t = useTranslations("guests");
  const tf = useTranslations("ledger.fields");
  const tm = useTranslations("members.fields");
  const router = useRouter();
  const [only] = cells;
  return (
    <RecordForm
      draft="guest.new"
      schema={() => import("@/lib/guests/schema").then((schemas) => schemas.addGuestInput)}
      initialValues={{
        cellId: cells.length === 1 && only ? only.value : null,
        fullName: "",
        bornOn: "",
        cardNumber: "",
        homeName: "",
        paperNumber: "",
        paperOn: "",
        startsOn: "",
        untilOn: "",
      }}
      action={addGuest}
      onSaved={() => router.push(guestsHref)}
      submitLabel={t("add")}
      cancelHref={guestsHref}
    >
      <FormGroup title={t("person")}>
        <TextField name="fullName" label={tm("fullName")} />
        <FieldRow>
          <PartialDateField name="bornOn" label={tm("bornOn")} />
          <TextField name="cardNumber" label={tm("cardNumber")} inputMode="numeric" optional />
        </FieldRow>
        <TextField name="homeName" label={t("home")} />
      </FormGroup>
      <FormGroup title={t("stay")}>
        <FieldRow>
          <TextField name="paperNumber" label={tf("paperNumber")} />
          <DateField name="paperOn" label={tf("paperOn")} />
        </FieldRow>
        <SelectField name="cellId" label={t("cell")} options={cells} />
        <FieldRow>
          <DateField name="startsOn" label={tf("effectiveOn")} />
          <DateField name="untilOn" label={tf("untilOn")} help={t("untilHelp")} />
        </FieldRow>
      </FormGroup>
    </RecordForm>
  );
}
