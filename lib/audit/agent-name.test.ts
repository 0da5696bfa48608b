import { expect, it } from "vitest";
import { agentName } from "./agent-name";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/143.0.0.0 Safari/537.36`,
    "Chrome 143, Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/143.0.0.0 Safari/537.36 Edg/143.0.1`,
    "Edge 143, Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 6.1) ${webkit} coc_coc_browser/86.0.180 Chrome/80.0.3987 Safari/537.36`,
    "Cốc Cốc 86, Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0", "Firefox 146, Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari 18, iOS",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    "Safari 26, macOS",
  ],
  ["Mozilla/5.0 (Linux; Android 15) something new", "Android"],
  ["curl/8.5.0", null],
  ["", null],
  [`${"x".repeat(600)} Chrome/1`, null],
])("%s", (userAgent, name) => {
  expect(agentName(userAgent)).toBe(name);
});
