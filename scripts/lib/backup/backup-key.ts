import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { projectRoot } from "../project-root";
import { fileSentence, Sentence } from "../sentence";
import { writeOnce } from "../write-once";

export type BackupKey = {
  path: string;
  /** Opens backups: age's `AGE-SECRET-KEY-1…`. */
  identity: string;
  /** What backups are encrypted for: age's `age1…`. */
  recipient: string;
};

/** Where the key of an installation is: `BACKUP_KEY`, else beside its secrets. */
export function backupKeyPath(directory: string, setting: string | null): string {
  return setting ? resolve(projectRoot, setting) : join(directory, "backup.key");
}

/** Reads the key, in the format of `age-keygen`. Refuses a file that others can read. */
export async function readBackupKey(path: string): Promise<BackupKey> {
  const identity = identityIn(readPrivately(path));
  if (!identity) {
    throw new Sentence(`${path} holds no age key (AGE-SECRET-KEY-1…): put back a copy of the key.`);
  }
  try {
    return { path, identity, recipient: await identityToRecipient(identity) };
  } catch (error) {
    throw new Sentence(`The key in ${path} is damaged: put back a copy of it.`, { cause: error });
  }
}

/** The key of the installation, made when there is none yet. `isNew` is the moment to tell people to keep a copy. */
export async function openBackupKey(path: string): Promise<BackupKey & { isNew: boolean }> {
  const isNew = !statSync(path, { throwIfNoEntry: false }) && (await create(path));
  return { ...(await readBackupKey(path)), isNew };
}

/** What is said once, when a key was made. */
export function keepCopyOf(path: string): string {
  return `A key was made: ${path}. Keep a copy of it somewhere else, apart from the backups: without it no backup can ever be opened.`;
}

function identityIn(text: string): string | undefined {
  return text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith("AGE-SECRET-KEY-1"));
}

function readPrivately(path: string): string {
  try {
    if (statSync(path).mode & 0o077) {
      throw new Sentence(`${path} can be read by others: run "chmod 600 ${path}" and start again.`);
    }
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Sentence(
        `There is no key at ${path}: put the key of the backup there, or set BACKUP_KEY to its file.`,
        { cause: error },
      );
    }
    throw fileSentence(error, path);
  }
}

async function create(path: string): Promise<boolean> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  try {
    return writeOnce(
      path,
      `# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity}\n`,
    );
  } catch (error) {
    throw fileSentence(error, path);
  }
}
