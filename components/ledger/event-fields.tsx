"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { FieldRow } from "@/components/forms/form-group";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { formatDate } from "@/lib/dates/partial-date";
import { badgeLevels } from "@/lib/deadlines/badge-rule";
import { counterpartPlaces } from "@/lib/ledger/event-kinds";
import type { EventHints } from "@/lib/ledger/hints";
import { exemptionGrounds, readmissionCases, removalGrounds } from "@/lib/ledger/recordable-kinds";
import type { EventInputKind } from "@/lib/ledger/schema";
import type { CellChoice } from "@/lib/members/member-form";
import { DecisionFields } from "./decision-fields";

type EventFieldsProps = {
  kind: EventInputKind;
  hints: EventHints;
  cells: readonly CellChoice[];
  otherCells: readonly CellChoice[];
};

/** What each kind asks for, in the order of its paper, and the note that any may carry. */
export function EventFields(props: EventFieldsProps) {
  const t = useTranslations("ledger");
  const isRecognition = props.kind === "RECOGNITION";
  return (
    <>
      <OwnFields {...props} />
      <TextField
        name="note"
        label={isRecognition ? t("help.otherDayReason") : t("fields.note")}
        help={props.kind === "CARD_ISSUED" ? t("help.cardNote") : undefined}
        optional
      />
    </>
  );
}

function OwnFields({ kind, hints, cells, otherCells }: EventFieldsProps) {
  const t = useTranslations("ledger");
  const cellField = <SelectField name="cellId" label={t("fields.cellId")} options={cells} />;
  const introducers = (
    <FieldRow>
      <TextField name="firstIntroducer" label={t("fields.firstIntroducer")} optional />
      <TextField name="secondIntroducer" label={t("fields.secondIntroducer")} optional />
    </FieldRow>
  );
  const place = (label: string) => (
    <SegmentedField
      name="counterpartPlace"
      label={label}
      options={counterpartPlaces.map((code) => ({ value: code, label: t(`places.${code}`) }))}
    />
  );
  switch (kind) {
    case "RECOGNITION":
      return (
        <>
          <DecisionFields />
          <DateField
            name="effectiveOn"
            label={t("fields.officialOn")}
            help={t("help.officialOn", { date: formatDate(hints.recognitionDay) })}
          />
        </>
      );
    case "PROBATION_EXTENDED":
      return (
        <>
          <DecisionFields />
          <DateField
            name="untilOn"
            label={t("fields.extendedTo")}
            help={t("help.extendedTo", {
              end: formatDate(hints.probationEnd),
              latest: formatDate(hints.latestExtension),
            })}
          />
        </>
      );
    case "MOVE":
      return (
        <>
          <SelectField name="cellId" label={t("fields.toCell")} options={otherCells} />
          <DateField name="effectiveOn" label={t("fields.movedOn")} />
          <DecisionFields isPaper optional />
        </>
      );
    case "TRANSFER_OUT":
      return (
        <>
          {place(t("fields.counterpartPlace"))}
          <TextField name="counterpartName" label={t("fields.counterpartName")} />
          <DecisionFields isPaper help={t("help.paperDay")} />
        </>
      );
    case "TRANSFER_IN":
      return (
        <>
          {place(t("fields.fromPlace"))}
          <TextField name="counterpartName" label={t("fields.fromName")} />
          <DecisionFields isPaper />
          {cellField}
          <DateField name="effectiveOn" label={t("fields.arrivedOn")} />
        </>
      );
    case "TEMP_OUT":
      return (
        <>
          <TextField name="counterpartName" label={t("fields.counterpartName")} />
          <DecisionFields isPaper />
          <FieldRow>
            <DateField name="effectiveOn" label={t("fields.effectiveOn")} />
            <DateField name="untilOn" label={t("fields.untilOn")} help={t("help.tempUntil")} />
          </FieldRow>
        </>
      );
    case "TEMP_RETURN":
      return <DateField name="effectiveOn" label={t("fields.backOn")} help={t("help.firstDayBack")} />;
    case "EXEMPTION":
      return (
        <>
          <SegmentedField
            name="ground"
            label={t("fields.ground")}
            options={exemptionGrounds.map((code) => ({ value: code, label: t(`exemptionGrounds.${code}`) }))}
          />
          <DecisionFields />
          <FieldRow>
            <DateField name="effectiveOn" label={t("fields.effectiveOn")} />
            <DateField
              name="untilOn"
              label={t("fields.untilOn")}
              help={t("help.firstDayBackOpen")}
              optional
            />
          </FieldRow>
        </>
      );
    case "SUSPENSION":
      return (
        <>
          <DecisionFields />
          <FieldRow>
            <DateField name="effectiveOn" label={t("fields.effectiveOn")} />
            <DateField
              name="untilOn"
              label={t("fields.untilOn")}
              help={t("help.firstDayBackOpen")}
              optional
            />
          </FieldRow>
        </>
      );
    case "EXEMPTION_END":
    case "SUSPENSION_END":
      return (
        <>
          <DateField name="effectiveOn" label={t("fields.backOn")} help={t("help.firstDayBack")} />
          <DecisionFields optional />
        </>
      );
    case "CARD_ISSUED":
      return (
        <>
          <TextField
            name="cardNumber"
            label={t("fields.cardNumber")}
            inputMode="numeric"
            help={
              hints.cardNumber === null ? t("help.cardNone") : t("help.card", { number: hints.cardNumber })
            }
          />
          <DateField name="effectiveOn" label={t("fields.issuedOn")} />
        </>
      );
    case "BADGE_AWARDED":
      return (
        <>
          <SelectField
            name="level"
            label={t("fields.level")}
            options={badgeLevels.map((level) => ({ value: String(level), label: t("level", { level }) }))}
          />
          <DecisionFields />
          <DateField name="effectiveOn" label={t("fields.awardedOn")} />
        </>
      );
    case "DEATH":
      return (
        <>
          <DateField name="effectiveOn" label={t("fields.diedOn")} />
          <TextField name="cause" label={t("fields.cause")} />
        </>
      );
    case "NAME_REMOVAL":
      return (
        <>
          <SelectField
            name="ground"
            label={t("fields.ground")}
            help={t("help.removal")}
            options={removalGrounds.map((code) => ({ value: code, label: t(`removalGrounds.${code}`) }))}
          />
          <DecisionFields help={t("help.decisionDay")} />
        </>
      );
    case "WITHDRAWAL":
      return (
        <>
          <DecisionFields help={t("help.decisionDay")} />
          <CheckboxField
            name="isWithoutViolation"
            label={t("fields.isWithoutViolation")}
            help={t("help.violation")}
          />
        </>
      );
    case "EXPULSION":
    case "ADMISSION_ANNULLED":
      return <DecisionFields help={t("help.decisionDay")} />;
    case "RESTORATION":
      return (
        <>
          <DecisionFields help={t("help.returnDay")} />
          {cellField}
        </>
      );
    case "READMISSION":
      return (
        <>
          <SelectField
            name="case"
            label={t("fields.case")}
            options={readmissionCases.map((code) => ({ value: code, label: t(`readmissionCases.${code}`) }))}
          />
          <DecisionFields help={t("help.decidedOn")} />
          <DateField name="effectiveOn" label={t("fields.ceremonyOn")} />
          {cellField}
          {introducers}
        </>
      );
    case "OPENING":
      return <DateField name="effectiveOn" label={t("fields.openedOn")} />;
    case "ADMISSION":
      return (
        <>
          <DecisionFields optional />
          <DateField name="effectiveOn" label={t("fields.ceremonyOn")} />
          {introducers}
        </>
      );
  }
}
