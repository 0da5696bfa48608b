import type { StopSignal } from "./stop-signal";

export type Steps = {
  /** Runs one step and prints its name with its time; the name may depend on what came out. */
  step<T>(name: string | ((result: T) => string), work: () => Promise<T> | T): Promise<T>;
};

const nameWidth = 40;

/** One calm line per step. Between two steps a start can be stopped. */
export function createSteps(stop: Pick<StopSignal, "throwIfStopped">): Steps {
  return {
    async step(name, work) {
      stop.throwIfStopped();
      const startedAt = performance.now();
      const result = await work();
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(
        `  ${(typeof name === "function" ? name(result) : name).padEnd(nameWidth)} ${seconds.padStart(6)} s`,
      );
      stop.throwIfStopped();
      return result;
    },
  };
}
