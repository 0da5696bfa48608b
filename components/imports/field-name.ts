import { isMessageKey } from "@/lib/i18n/message-key";
import type { Translate } from "./register-cells";

/** A field of a register in words: "Ngày sinh", or "Đảng viên: có mặt" for "MEMBERS.present". */
export function fieldName(t: Translate, field: string): string {
  const [audience = "", number] = field.split(".");
  if (number === undefined) return wordOr(t, `imports.fields.${field}`, field);
  return t("imports.columnNames.number", {
    audience: wordOr(t, `study.audiences.${audience}`, audience),
    field: wordOr(t, `study.columns.${number}`, number).toLowerCase(),
  });
}

/** A column of a register in words, as the step "Ghép cột" offers it. */
export function columnName(t: Translate, column: string): string {
  return column.includes(".") ? fieldName(t, column) : wordOr(t, `imports.columnNames.${column}`, column);
}

export function wordOr(t: Translate, key: string, otherwise: string): string {
  return isMessageKey(key) ? t(key) : otherwise;
}
