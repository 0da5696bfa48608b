/** Thrown at the next step when Ctrl-C or SIGTERM came during a start; not an error. */
export class Stopped extends Error {
  override name = "Stopped";
}

export type StopSignal = {
  /** Aborted at the first Ctrl-C, SIGTERM or closed terminal. Later ones are ignored, so that a stop is not cut short. */
  signal: AbortSignal;
  throwIfStopped(): void;
  untilStopped(): Promise<void>;
};

/** From here on this process ends by itself, in order, when it is asked to. */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => controller.abort(new Stopped()));
  if (process.env.npm_execpath) whenParentGone(() => controller.abort(new Stopped()));
  const { signal } = controller;
  return {
    signal,
    throwIfStopped: () => signal.throwIfAborted(),
    untilStopped: () =>
      new Promise((resolve) => (signal.aborted ? resolve() : keepAliveUntilAborted(signal, resolve))),
  };
}

/** Waiting for a signal does not keep a process alive; a timer does. */
function keepAliveUntilAborted(signal: AbortSignal, listener: () => void): void {
  const alive = setInterval(() => undefined, 2 ** 30);
  signal.addEventListener("abort", () => {
    clearInterval(alive);
    listener();
  });
}

/** Under npm, the terminal's command is npm: when it is killed without a chance to tell us, nobody wants the site any more. */
function whenParentGone(listener: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    listener();
  }, 250).unref();
}
