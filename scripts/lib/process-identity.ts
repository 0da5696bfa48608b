import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/** Whether a process with this id runs, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return !isZombie(pid);
}

/** An ended process that nobody has collected, as happens in containers whose first process is no init. */
function isZombie(pid: number): boolean {
  return process.platform === "linux" && statFields(pid)?.[0] === "Z";
}

/** The fields of /proc/<pid>/stat from the third (the state) on; the second, the command, may hold blanks. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/**
 * A value that differs between two processes which were given the same id one after the other, as happens after a
 * restart of the machine or of a container. Null when there is no such process.
 */
export function birthMark(pid: number): string | null {
  if (process.platform === "linux") {
    const fields = statFields(pid);
    return fields && `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  }
  return processColumn(pid, "lstart");
}

/** Whether the process is a PostgreSQL server that works in `directory`. */
export function isPostgresIn(pid: number, directory: string): boolean {
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === directory;
    } catch {
      // The working directory of another user's process is hidden from us; its command line is not.
    }
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return command.some((word) => word.endsWith("postgres")) && command.includes(directory);
    } catch {
      return false;
    }
  }
  const command = processColumn(pid, "command") ?? "";
  return command.includes("postgres") && command.includes(directory);
}

function processColumn(pid: number, column: string): string | null {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
