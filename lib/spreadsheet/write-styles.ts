/** Every look a cell of ours can have; its place here is its number in the file. */
const styles = {
  text: { numFmt: 0, font: 0, border: 1, vertical: "top", wrap: true },
  textSetIn: { numFmt: 0, font: 0, border: 1, vertical: "top", horizontal: "left", indent: 1, wrap: true },
  number: { numFmt: 3, font: 0, border: 1, vertical: "top" },
  decimal: { numFmt: 164, font: 0, border: 1, vertical: "top" },
  percent: { numFmt: 165, font: 0, border: 1, vertical: "top" },
  date: { numFmt: 166, font: 0, border: 1, vertical: "top", horizontal: "right" },
  heading: { numFmt: 0, font: 1, border: 1, fill: 2, vertical: "center", horizontal: "center", wrap: true },
  columnNumber: { numFmt: 0, font: 2, border: 1, vertical: "center", horizontal: "center" },
  totalText: { numFmt: 0, font: 1, border: 1, vertical: "top", horizontal: "left", indent: 1, wrap: true },
  totalNumber: { numFmt: 3, font: 1, border: 1, vertical: "top" },
  totalPercent: { numFmt: 165, font: 1, border: 1, vertical: "top" },
  section: { numFmt: 0, font: 1, border: 1, vertical: "center" },
  ordinal: { numFmt: 0, font: 0, border: 1, vertical: "top", horizontal: "center" },
  upperBody: { numFmt: 0, font: 0, border: 0, vertical: "center", horizontal: "center", wrap: true },
  body: { numFmt: 0, font: 1, border: 0, vertical: "center", horizontal: "center", wrap: true },
  bodyAtLeft: { numFmt: 0, font: 1, border: 0, vertical: "center" },
  party: { numFmt: 0, font: 4, border: 0, vertical: "center", horizontal: "center" },
  placeAndDate: { numFmt: 0, font: 2, border: 0, vertical: "center", horizontal: "center" },
  title: { numFmt: 0, font: 3, border: 0, vertical: "center", horizontal: "center", wrap: true },
  titleAtLeft: { numFmt: 0, font: 3, border: 0, vertical: "center" },
  fact: { numFmt: 0, font: 0, border: 0, vertical: "center" },
  note: { numFmt: 0, font: 2, border: 0, vertical: "top", wrap: true },
  factCentred: { numFmt: 0, font: 2, border: 0, vertical: "center", horizontal: "center" },
} as const satisfies Record<string, Style>;

export type CellStyle = keyof typeof styles;

type Style = {
  numFmt: number;
  font: number;
  border: 0 | 1;
  fill?: number;
  vertical: "top" | "center";
  horizontal?: "left" | "center" | "right";
  /** In characters from the side the text stands at. */
  indent?: number;
  wrap?: boolean;
};

const numbers = new Map(Object.keys(styles).map((name, index) => [name, index + 1]));

/** The number cells carry for a style; 0 is Excel's own plain one. */
export function styleNumber(style: CellStyle): number {
  return numbers.get(style) ?? 0;
}

const font = (size: number, look = "") =>
  `<font>${look}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;

/** xl/styles.xml. Times New Roman, as the offices' own documents are set. */
export function stylesXml(): string {
  const formats = Object.values<Style>(styles).map(formatXml).join("");
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="0.0%"/>' +
    '<numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>' +
    `<fonts count="5">${font(11)}${font(11, "<b/>")}${font(11, "<i/>")}${font(14, "<b/>")}${font(12, "<b/>")}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${numbers.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function formatXml({ numFmt, font, border, fill = 0, vertical, horizontal, indent, wrap }: Style): string {
  const alignment =
    `<alignment vertical="${vertical}"` +
    `${horizontal ? ` horizontal="${horizontal}"` : ""}${indent ? ` indent="${indent}"` : ""}${wrap ? ' wrapText="1"' : ""}/>`;
  return (
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}
