import { useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/dates/partial-date";
import type { ImportRowView } from "@/lib/imports/import-view";
import { type MemberRecord, memberRecord } from "@/lib/imports/members/member-record";
import { valueText } from "@/lib/imports/note-text";
import styles from "./beside-record.module.css";
import { fieldName } from "./field-name";

const compared = [
  "fullName",
  "bornOn",
  "sex",
  "nativePlace",
  "jobTitle",
  "admittedOn",
  "officialOn",
  "cardNumber",
  "recordNumber",
] as const satisfies readonly (keyof MemberRecord)[];

/** The person of the register a row may mean, field by field beside what the file says. */
export function BesideRecord({ row: { record, beside, cellName } }: { row: ImportRowView }) {
  const t = useTranslations();
  if (!beside || record === null) return null;
  const inFile = memberRecord.safeParse(record).data;
  const inRegister = memberRecord.safeParse(beside.record).data;
  if (!inFile || !inRegister) return null;
  const said = (one: MemberRecord, field: (typeof compared)[number]) => {
    if (field === "bornOn") return formatPartialDate({ on: one.bornOn, precision: one.bornPrecision });
    const value = one[field];
    return value === null ? t("imports.row.blank") : valueText(t, field, value);
  };
  return (
    <table className={styles.beside}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("imports.preview.inFile")}</th>
          <th scope="col">{t("imports.preview.inRegister")}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map((field) => (
          <tr key={field} data-differs={said(inFile, field) !== said(inRegister, field) || undefined}>
            <th scope="row">{fieldName(t, field)}</th>
            <td>{said(inFile, field)}</td>
            <td>{said(inRegister, field)}</td>
          </tr>
        ))}
        <tr data-differs={cellName !== beside.cellName || undefined}>
          <th scope="row">{t("imports.columns.cell")}</th>
          <td>{cellName}</td>
          <td>{beside.cellName}</td>
        </tr>
      </tbody>
    </table>
  );
}
