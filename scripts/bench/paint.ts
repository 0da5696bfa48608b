import type { Browser, Page } from "@playwright/test";

/** A page to be opened, and what somebody does there first. */
export type PaintRoute = { route: string; acts: readonly ((page: Page) => Promise<void>)[] };

export type PaintFigures = {
  route: string;
  /** Until the largest element was painted, from an empty cache; the median of the visits. */
  largestMs: number;
  /** From an act to the paint that answers it, the slowest of the acts; the median of the visits. Null where nothing is done. */
  interactionMs: number | null;
};

/** How much slower than this machine's processor the browser's is made: about an old office computer. */
export const slowDown = 4;
const visits = 5;

/** What pages feel like in a slow browser, as the browser itself reports it (Largest Contentful Paint, Event Timing). */
export async function paintFigures(
  browser: Browser,
  origin: string,
  cookie: string,
  routes: readonly PaintRoute[],
): Promise<PaintFigures[]> {
  const figures: PaintFigures[] = [];
  for (const route of routes) {
    const seen: Visit[] = [];
    for (let visit = 0; visit < visits; visit++)
      seen.push(await visitOnce(browser, `${origin}${route.route}`, cookie, route.acts));
    figures.push({
      route: route.route,
      largestMs: median(seen.map(({ largestMs }) => largestMs)),
      interactionMs: route.acts.length === 0 ? null : median(seen.map(({ slowestMs }) => slowestMs)),
    });
  }
  return figures;
}

type Visit = { largestMs: number; slowestMs: number };

async function visitOnce(
  browser: Browser,
  url: string,
  cookie: string,
  acts: PaintRoute["acts"],
): Promise<Visit> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  const protocol = await context.newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await page.goto(url, { waitUntil: "networkidle" });
  for (const act of acts) {
    await act(page);
    await page.evaluate(afterPaint);
  }
  const seen = await page.evaluate(() => window.paint);
  await context.close();
  return seen;
}

declare global {
  interface Window {
    paint: Visit;
  }
}

/** Runs in the page before its own scripts. */
function watchPaint() {
  window.paint = { largestMs: 0, slowestMs: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.paint.largestMs = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.paint.slowestMs = Math.max(window.paint.slowestMs, duration);
    // 16 ms is the least the browser reports.
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Runs in the page: settles when the act before has been painted and reported. */
function afterPaint() {
  return new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
