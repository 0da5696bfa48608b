import { isValidElement, type ReactNode } from "react";
import { neutralText } from "@/lib/spreadsheet/formula-like-text";

/**
 * Lines of cells as a spreadsheet takes them from the clipboard: as a table in which every cell is declared text, so that
 * leading zeros stay and nothing is read as a formula, and as plain text parted by tabs for everything else.
 */
export function copiedCells(rows: readonly (readonly ReactNode[])[]): { plain: string; html: string } {
  const lines = rows.map((cells) => cells.map(cellText));
  const plain = lines.map((cells) => cells.map(plainCell).join("\t")).join("\r\n");
  const html = lines.map((cells) => `<tr>${cells.map(htmlCell).join("")}</tr>`).join("");
  return { plain, html: `<table>${html}</table>` };
}

/** Tabs and line breaks would begin another cell: a space instead. */
function plainCell(text: string): string {
  return neutralText(text.replaceAll(/[\t\r\n]+/g, " "));
}

function htmlCell(text: string): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<td style='mso-number-format:"\\@"'>${safe}</td>`;
}

/** The text of a cell, however it is dressed. */
function cellText(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) return node.map(cellText).join("");
  if (isValidElement<{ children?: ReactNode }>(node)) return cellText(node.props.children);
  return "";
}
