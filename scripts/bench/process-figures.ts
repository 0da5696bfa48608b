import { readFileSync } from "node:fs";

/** Peak resident memory of a process so far, in MB; null where the system does not tell (no /proc). */
export function peakMemoryMb(pid: number): number | null {
  return memoryMb(pid, "VmHWM");
}

/** Resident memory of a process now, in MB; null where the system does not tell. */
export function residentMemoryMb(pid: number): number | null {
  return memoryMb(pid, "VmRSS");
}

function memoryMb(pid: number, field: "VmHWM" | "VmRSS"): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

/** Processor time a process has used so far, on all its threads, in ms; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  try {
    // "pid (name) state …": the name may hold anything, so the fields are counted behind its bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * (1000 / ticksPerSecond) : null;
  } catch {
    return null;
  }
}

/** USER_HZ, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;
