import "server-only";
import { isOutage } from "@/lib/serving/is-outage";
import type { ScopedDb } from "./with-scope";

/** An answer and the version of the data it holds for; while it is being read, the reading itself. */
type Remembered = { version: string } & ({ value: unknown } | { reading: Promise<unknown> });

const shared = globalThis as typeof globalThis & { soKhoiRemembered?: Map<string, Remembered> };

/** Enough for every list and home page in use; the oldest goes first. Values are figures, not rows of people. */
const MOST = 1_000;

const scopes = new WeakMap<ScopedDb, { name: string; version: string }>();

/** Called once by `withScope`: whose figures are counted in this transaction, and under which version of the data. */
export function openScope(db: ScopedDb, name: string, version: string): void {
  scopes.set(db, { name, version });
}

/**
 * The answer of `read`, counted again only when something it may depend on was committed since (app.data_version) or
 * another scope asks. The version is read before the data, so what is remembered is never older than its version says.
 * For pages, not inside a write: a transaction would not see its own change. `key` names the figure and everything it
 * depends on besides the data: dates, filters.
 */
export async function remember<T>(db: ScopedDb, key: string, read: () => Promise<T>): Promise<T> {
  const scope = scopes.get(db);
  if (!scope) return read();
  shared.soKhoiRemembered ??= new Map();
  const kept = shared.soKhoiRemembered;
  const name = `${scope.name} ${key}`;
  const known = kept.get(name);
  if (known?.version === scope.version) {
    if ("value" in known) {
      putLast(kept, name, known);
      return known.value as T;
    }
    // Whoever began the reading may have been cut short, which is no reason to turn others away; an outage is everybody's.
    return (known.reading as Promise<T>).catch((error: unknown) => {
      if (isOutage(error)) throw error;
      return read();
    });
  }
  const { version } = scope;
  const reading = read();
  putLast(kept, name, { version, reading });
  try {
    const value = await reading;
    // The answer and not its promise, which would hold on to the whole request it was made in.
    if (kept.get(name)?.version === version) putLast(kept, name, { version, value });
    return value;
  } catch (error) {
    // A failure is told to whoever asked, and remembered by nobody.
    if (kept.get(name)?.version === version) kept.delete(name);
    throw error;
  }
}

function putLast(kept: Map<string, Remembered>, name: string, entry: Remembered): void {
  kept.delete(name);
  kept.set(name, entry);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}
