import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cleanEnvironment } from "./clean-environment";
import type { PostgresAccount } from "./postgres-account";
import { fileSentence, Sentence } from "./sentence";

/** Makes a new cluster aside and moves it into place when it is whole, so a start that was cut off leaves nothing half. */
export function initializeCluster(
  cluster: string,
  initdb: string,
  account: PostgresAccount,
  ownerPassword: string,
  locale = builtinLocale,
): void {
  const aside = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  try {
    rmSync(aside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    mkdirSync(aside, { mode: 0o700 });
    writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600, flag: "wx" });
    if (account.owner) {
      for (const path of [aside, passwordFile]) chownSync(path, account.owner.uid, account.owner.gid);
    }
    runInitdb(
      account,
      initdb,
      [`--pgdata=${aside}`, `--pwfile=${passwordFile}`, ...locale, ...options],
      cluster,
    );
    renameSync(aside, cluster);
  } catch (error) {
    throw fileSentence(error, cluster);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** The built-in provider gives the same order on every machine; Vietnamese order is asked for by name (`vi-x-icu`). */
const builtinLocale = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"];

const options = ["--username=postgres", "--auth=scram-sha-256", "--data-checksums", "--no-instructions"];

function runInitdb(account: PostgresAccount, initdb: string, words: string[], cluster: string): void {
  const { file, args, ...identity } = account.command(initdb, words);
  const { status, stderr, error } = spawnSync(file, args, {
    ...identity,
    cwd: "/",
    env: cleanEnvironment(),
    encoding: "utf8",
  });
  if (error) throw error;
  if (status === 0) return;
  if (stderr.includes("No space left on device")) {
    throw new Sentence(`The disk that holds ${cluster} is full: free some space and start again.`);
  }
  const reason = stderr.split("\n").find((line) => /error|fatal|cannot/i.test(line)) ?? stderr;
  throw new Sentence(`The database could not be made in ${cluster}: ${reason.trim()}`);
}
