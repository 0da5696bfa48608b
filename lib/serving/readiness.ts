type Serving = {
  /** Asks the database, or answers what it said a moment ago. */
  doesDatabaseAnswer: () => Promise<boolean>;
  isStopping: boolean;
  /** When readiness was first and last told as "ready", and last as "not ready", by the clock of the process. */
  told: { firstReady: number | null; lastReady: number | null; lastNotReady: number | null };
};

/** Of the process, not of a bundle: instrumentation writes it; proxy.ts, routes and shutdown read it. */
const shared = globalThis as typeof globalThis & { soKhoiServing?: Serving };

export function serving(): Serving {
  shared.soKhoiServing ??= {
    doesDatabaseAnswer: () => Promise.resolve(true),
    isStopping: false,
    told: { firstReady: null, lastReady: null, lastNotReady: null },
  };
  return shared.soKhoiServing;
}

/** Whether visitors can be served now: asked before every request. */
export function canServe(): Promise<boolean> {
  return serving().doesDatabaseAnswer();
}

/** Whether visitors should be sent here: also no while the process is stopping. What was told is remembered for `stopGracefully`. */
export async function isReady(): Promise<boolean> {
  const { isStopping, told } = serving();
  const isReady = !isStopping && (await canServe());
  const now = performance.now();
  if (isReady) {
    told.firstReady ??= now;
    told.lastReady = now;
  } else {
    told.lastNotReady = now;
  }
  return isReady;
}
