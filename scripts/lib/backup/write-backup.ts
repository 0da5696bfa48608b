import { statSync } from "node:fs";
import type { Secrets } from "../secrets";
import type { BackupKey } from "./backup-key";
import { seal } from "./seal";
import { type Written, writeScript } from "./write-script";

type Order = { ownerUrl: string; secrets: Secrets; path: string; key: BackupKey; signal: AbortSignal };

/** Writes the database behind `ownerUrl` into the new file `path`, and answers what it holds. */
export async function writeBackup({
  ownerUrl,
  secrets,
  path,
  key,
  signal,
}: Order): Promise<Written & { bytes: number }> {
  let written: Written | undefined;
  const script = writeScript(ownerUrl, secrets.pepper, signal, (what) => {
    written = what;
  });
  await seal(path, key.recipient, script, signal);
  if (!written) throw new Error("a sealed script was read to its end");
  return { ...written, bytes: statSync(path).size };
}
