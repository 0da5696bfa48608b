"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { correctEvent, recordEvent } from "@/lib/ledger/actions";
import type { EventHints } from "@/lib/ledger/hints";
import type { EventValues } from "@/lib/ledger/schema";
import type { CellChoice } from "@/lib/members/member-form";
import { EventFields } from "./event-fields";

type EventFormProps = {
  values: EventValues;
  hints: EventHints;
  cells: readonly CellChoice[];
  otherCells: readonly CellChoice[];
};

/** Records an event of a member, or puts a corrected one in the place of another. */
export function EventForm({ values, hints, cells, otherCells }: EventFormProps) {
  const t = useTranslations("ledger");
  const router = useRouter();
  const isCorrection = values.correctsId !== null;
  const memberHref = `/members/${values.memberId}`;
  return (
    <RecordForm
      draft={`event ${values.kind} ${values.memberId} ${values.correctsId ?? ""}`}
      schema={() => import("@/lib/ledger/schema").then((schemas) => schemas.eventInput)}
      initialValues={values}
      action={isCorrection ? correctEvent : recordEvent}
      onSaved={() => router.push(`${memberHref}#timeline`)}
      submitLabel={t(isCorrection ? "record.saveCorrection" : "record.save")}
      cancelHref={memberHref}
    >
      {isCorrection && (
        <FormGroup title={t("record.correction")}>
          <TextField name="correctionReason" label={t("fields.correctionReason")} />
        </FormGroup>
      )}
      <FormGroup title={t("record.event")}>
        <EventFields kind={values.kind} hints={hints} cells={cells} otherCells={otherCells} />
      </FormGroup>
    </RecordForm>
  );
}
