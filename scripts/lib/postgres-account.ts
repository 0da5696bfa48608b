import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { Sentence } from "./sentence";

type Owner = { uid: number; gid: number };

/** How to start PostgreSQL's programs: PostgreSQL refuses to run as root, so root lends it another account. */
export type PostgresAccount = {
  /** Null when the programs simply run as the user who started us. */
  owner: Owner | null;
  /** The command and options that run `program` as that account. */
  command(program: string, args: string[]): { file: string; args: string[]; uid?: number; gid?: number };
};

/**
 * The account for a cluster in `directory`: our own, or as root the owner of an existing cluster, else `postgres`, which
 * is created when it is missing, else `nobody`. `paths` are what the account must be able to reach.
 */
export function postgresAccount(directory: string, paths: string[]): PostgresAccount {
  if (process.getuid?.() !== 0) return { owner: null, command: (file, args) => ({ file, args }) };
  const owner = existingOwner(directory) ?? accountNamed("postgres") ?? createdAccount() ?? nobody;
  if (paths.every((path) => isReachable(path, owner))) {
    return { owner, command: (file, args) => ({ file, args, ...owner }) };
  }
  requirePassage(owner, paths);
  return { owner, command: (file, args) => passingThrough(owner, file, args) };
}

const nobody: Owner = { uid: 65_534, gid: 65_534 };

/**
 * A clone below /root is closed to other accounts. There the account gets the one capability to pass through such
 * folders, and nothing else of root. Without `no_setuid_fixup` the system call access(2) would not honour it.
 */
function passingThrough({ uid, gid }: Owner, file: string, args: string[]): { file: string; args: string[] } {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--securebits=+no_setuid_fixup"];
  const capability = ["--inh-caps", "--ambient-caps", "--bounding-set"].map(
    (set) => `${set}=-all,+dac_override`,
  );
  return { file: "setpriv", args: [...identity, ...capability, "--", file, ...args] };
}

function requirePassage(owner: Owner, paths: string[]): void {
  const { file, args } = passingThrough(owner, "true", []);
  if (spawnSync(file, args, { stdio: "ignore" }).status === 0) return;
  const closed = paths.find((path) => !isReachable(path, owner));
  throw new Sentence(
    `PostgreSQL does not run as root, and its own account cannot reach ${closed}: start as an ordinary user, or move the project out of closed folders such as /root.`,
  );
}

function existingOwner(directory: string): Owner | null {
  const stat = statSync(directory, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function accountNamed(name: string): Owner | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout),
  );
  return uid && gid ? { uid, gid } : null;
}

function createdAccount(): Owner | null {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  try {
    execFileSync("useradd", [...options, "postgres"], { stdio: "ignore" });
  } catch {
    return null;
  }
  return accountNamed("postgres");
}

function isReachable(path: string, { uid, gid }: Owner): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
      if (((stat.mode >> shift) & 0o1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
