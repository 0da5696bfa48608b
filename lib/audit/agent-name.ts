/** The first that matches speaks: a browser names those it is like after itself. */
const browsers = [
  ["Cốc Cốc", /coc_coc_browser\/(\d{1,4})/],
  ["Edge", /\bEdg(?:A|iOS)?\/(\d{1,4})/],
  ["Opera", /\bOPR\/(\d{1,4})/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d{1,4})/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d{1,4})/],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\/(\d{1,4})/],
  ["Safari", /\bVersion\/(\d{1,4})[\d.]* (?:Mobile\/\w+ )?Safari\//],
] as const;

const systems = [
  ["Windows", /Windows NT/],
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["macOS", /Macintosh/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /Linux/],
] as const;

/**
 * Browser and system of a User-Agent, "Chrome 143, Windows": enough to know one's own computer by, too little to follow
 * anybody with. Null when it names neither.
 */
export function agentName(userAgent: string): string | null {
  const said = userAgent.slice(0, 500);
  const browser = browsers.find(([, pattern]) => pattern.test(said));
  const version = browser?.[1].exec(said)?.[1];
  const system = systems.find(([, pattern]) => pattern.test(said))?.[0];
  const parts = [browser && `${browser[0]} ${version}`, system].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(", ") : null;
}
