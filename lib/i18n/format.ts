import type { Locale } from "./locale";

/** What stands where a figure is unknown. Zero is a figure and is written "0". */
export const unknownFigure = "—";

/** 9145 → "9.145" (vi), "9,145" (en). */
export function formatInteger(value: number | null, locale: Locale): string {
  return value === null ? unknownFigure : formats[locale].integer.format(value);
}

/** A percentage already on the scale 0–100, with one decimal: 96.4 → "96,4 %" (vi), "96.4%" (en). */
export function formatPercent(ratioPercent: number | null, locale: Locale): string {
  if (ratioPercent === null) return unknownFigure;
  return `${formats[locale].oneDecimal.format(ratioPercent)}${locale === "vi" ? "\u00a0%" : "%"}`;
}

/** A measured number with one decimal, as in an average age: 21.35 → "21,4" (vi), "21.4" (en). */
export function formatDecimal(value: number | null, locale: Locale): string {
  return value === null ? unknownFigure : formats[locale].oneDecimal.format(value);
}

/** A difference with its sign, so that a rise and a fall read alike: 12 → "+12", -3 → "−3", 0 → "0". */
export function formatChange(value: number | null, locale: Locale): string {
  return value === null ? unknownFigure : formats[locale].signed.format(value).replace("-", "−");
}

// Building an Intl object costs far more than using it, so each is built once for the life of the process.
const formats = { vi: numberFormats("vi-VN"), en: numberFormats("en-GB") };

function numberFormats(tag: string) {
  return {
    integer: new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }),
    oneDecimal: new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    signed: new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: "exceptZero" }),
  };
}
