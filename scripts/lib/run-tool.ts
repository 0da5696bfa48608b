import { spawn } from "node:child_process";
import { projectRoot } from "./project-root";

export type ToolResult = { isDone: boolean; output: string };

export type ToolOptions = { env?: Record<string, string>; signal?: AbortSignal };

/** Runs Node with these words in the project's root and keeps what it prints. Aborting ends it with SIGTERM. */
export function runTool(words: string[], { env = {}, signal }: ToolOptions = {}): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal ? { signal } : {}),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", (error) => reject(signal?.aborted ? signal.reason : error));
    child.once("close", (code) => resolve({ isDone: code === 0, output: output.trim() }));
  });
}
