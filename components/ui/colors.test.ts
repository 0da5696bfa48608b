import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const tokens = readFileSync(join(import.meta.dirname, "../../app/theme/tokens.css"), "utf8");
const [lightSource = "", darkSource = ""] = tokens.split("@media screen");
const light = colorsIn(lightSource);
const schemes = { light, dark: { ...light, ...colorsIn(darkSource) } };

const texts = ["ink", "ink-2", "ink-3", "accent", "good", "warn", "bad", "info", "gold"];
const surfaces = ["paper", "surface", "sunken", "hover"];
const softs = ["good", "warn", "bad", "info", "neutral", "gold"];
const charts = ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6"];

describe.each(Object.entries(schemes))("in the %s scheme", (_, colors) => {
  const contrast = (a: string, b: string) => ratio(colors[a] ?? "", colors[b] ?? "");

  test.each(texts)("%s reads on every surface", (text) => {
    for (const surface of surfaces) expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(softs)("%s reads on its own soft ground", (tone) => {
    expect(contrast(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
  });
  test("the primary button reads, hovered too", () => {
    expect(contrast("on-accent", "accent-fill")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("on-accent", "accent-fill-hover")).toBeGreaterThanOrEqual(4.5);
  });
  test.each(charts)("%s stands out from the sheet", (color) => {
    expect(contrast(color, "surface")).toBeGreaterThanOrEqual(3);
  });
  test("borders of controls and the focus ring can be seen", () => {
    for (const surface of surfaces) {
      expect(contrast("rule-control", surface)).toBeGreaterThanOrEqual(3);
      expect(contrast("focus", surface)).toBeGreaterThanOrEqual(3);
    }
  });
});

function colorsIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** Contrast of two colours as WCAG 2 counts it. */
function ratio(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
