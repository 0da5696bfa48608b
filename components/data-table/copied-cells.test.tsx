import { expect, test } from "vitest";
import { StatusDot } from "@/components/ui/status-dot";
import { copiedCells } from "./copied-cells";

test("rows come as lines parted by tabs, whatever the cells are dressed in", () => {
  const state = <StatusDot tone="good">Chính thức</StatusDot>;
  const { plain } = copiedCells([
    ["Họ và tên", "Số thẻ", "Tuổi", "Tình trạng"],
    ["Lê Thị An", null, 0, state],
    [["a", 1, null, false, <b key="b">c{2}</b>], "", 30, undefined],
  ]);
  expect(plain.split("\r\n")).toEqual([
    "Họ và tên\tSố thẻ\tTuổi\tTình trạng",
    "Lê Thị An\t\t0\tChính thức",
    "a1c2\t\t30\t",
  ]);
});

test("nothing in a name begins another cell or a formula", () => {
  expect(copiedCells([['=HYPERLINK("x")', "a\tb\r\nc"]]).plain).toBe('\'=HYPERLINK("x")\ta b c');
});

test("as a table every cell is text, so that a card keeps its zeros, and no name is markup", () => {
  const { html } = copiedCells([["<img src=x onerror=alert(1)> & Ánh", "001234567890"]]);
  expect(html).toContain(`<td style='mso-number-format:"\\@"'>001234567890</td>`);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; Ánh");
});
