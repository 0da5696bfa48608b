"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { CellChoice } from "@/lib/members/member-form";
import { accept } from "@/lib/transfers/actions";

type AcceptFormProps = { id: string; version: number; sentOn: CalendarDate; cells: readonly CellChoice[] };

/** Takes a member on to the list of a cell. */
export function AcceptForm({ id, version, sentOn, cells }: AcceptFormProps) {
  const t = useTranslations("transfers.accept");
  const router = useRouter();
  const [only] = cells;
  return (
    <RecordForm
      draft={`transfer.accept ${id}`}
      schema={() => import("@/lib/transfers/schema").then((schemas) => schemas.acceptTransferInput)}
      initialValues={{ id, version, cellId: cells.length === 1 && only ? only.value : null, receivedOn: "" }}
      action={accept}
      onSaved={({ memberId }) => router.push(`/members/${memberId}`)}
      submitLabel={t("save")}
    >
      <FormGroup title={t("group")} help={t("help")}>
        <FieldRow>
          <SelectField name="cellId" label={t("cell")} options={cells} />
          <DateField
            name="receivedOn"
            label={t("receivedOn")}
            help={t("receivedHelp", { date: formatDate(sentOn) })}
          />
        </FieldRow>
      </FormGroup>
    </RecordForm>
  );
}
