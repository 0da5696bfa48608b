import { spawn } from "node:child_process";
import { once } from "node:events";
import { projectRoot } from "./project-root";

export type StartedProcess = {
  pid: number;
  /** Everything it printed so far, on both streams. */
  output(): string;
  /** Resolves when the pattern was printed; rejects with the output when the process ends without. */
  untilPrinted(pattern: RegExp): Promise<void>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
};

/** Starts a command in the project's folder; `env` replaces single variables, undefined removes one. */
export function startProcess(
  command: readonly [string, ...string[]],
  env: Record<string, string | undefined> = {},
): StartedProcess {
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      child.emit("printed");
    });
  }
  const ended = once(child, "close").then(([code, signal]): number | string => code ?? signal);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    kill: (signal) => void child.kill(signal),
    async untilPrinted(pattern) {
      const over = ended.then((how) => Promise.reject(new Error(`${file} ended (${how}):\n${output}`)));
      while (!pattern.test(output)) await Promise.race([once(child, "printed"), over]);
    },
  };
}
