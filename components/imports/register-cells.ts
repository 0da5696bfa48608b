import type { useTranslations } from "next-intl";
import type { ImportRowView, ImportView } from "@/lib/imports/import-view";

export type Translate = ReturnType<typeof useTranslations<never>>;

/** How the rows of one register look in the table. */
export type RegisterCells = {
  readonly headings: (t: Translate) => readonly { id: string; label: string; isNumber?: boolean }[];
  /** One for each heading; blank for a refused row. */
  readonly cells: (row: ImportRowView, t: Translate) => readonly string[];
  readonly nameOf: (row: ImportRowView) => string;
  readonly hrefOf: (row: ImportRowView, view: ImportView) => string | null;
};
