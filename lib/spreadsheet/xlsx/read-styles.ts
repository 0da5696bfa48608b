import type { DatePrecision } from "@/lib/dates/partial-date";
import { datePrecision } from "./date-format";
import { parsePart } from "./parse-part";

export type Style = { readonly date: DatePrecision | null; readonly font: string };

/**
 * What the reader needs of a style: does it show a number as a date, and in which font.
 * By the index cells carry in `s`.
 */
export async function readStyles(bytes: AsyncIterable<Buffer>): Promise<Style[]> {
  const formats = new Map<number, string>();
  const fonts: string[] = [];
  const styles: Style[] = [];
  let section = "";
  let depth = 0;

  await parsePart(bytes, {
    open(name, attribute) {
      depth += 1;
      if (depth === 2) section = name;
      else if (section === "numFmts" && name === "numFmt") {
        formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      } else if (section === "fonts" && depth === 3) fonts.push("");
      else if (section === "fonts" && name === "name") fonts[fonts.length - 1] = attribute("val") ?? "";
      else if (section === "cellXfs" && depth === 3) {
        const format = Number(attribute("numFmtId"));
        styles.push({
          date: datePrecision(format, formats.get(format)),
          font: fonts[Number(attribute("fontId"))] ?? "",
        });
      }
    },
    close() {
      depth -= 1;
    },
  });
  return styles;
}
