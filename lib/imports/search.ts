import { createLoader, createParser, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { importFilters } from "./import-view";

/** The address of a preview: which rows, which page of them. Words outside the closed set count as not given. */
export const loadImportSearch = createLoader({
  show: parseAsStringLiteral(importFilters).withDefault("all"),
  page: createParser({
    parse: (text: string) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null),
    serialize: String,
  }).withDefault(1),
});

/** The unit an import starts with, by its code; by a file or in a table; and the preview whose table is to be corrected. */
export const loadUploadSearch = createLoader({
  unit: parseAsString,
  way: parseAsStringLiteral(["file", "table"]).withDefault("file"),
  edit: parseAsString,
});
