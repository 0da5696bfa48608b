import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { fileSentence, Sentence } from "./sentence";

const secretsSchema = z.strictObject({
  /** Password of the embedded server's superuser, who owns the schema. */
  ownerPassword: z.string().min(32),
  /** Password of the application's login role. */
  appPassword: z.string().min(32),
  nextauthSecret: z.string().min(32),
  /** Base64 of 32 bytes; Next.js writes it into the build, so the build folder is as secret as this file. */
  serverActionsKey: z.string().length(44),
  /** Base64 of 32 bytes for what the application itself encrypts and signs. */
  pepper: z.string().length(44),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Reads the secrets of an installation, or makes them at its first start. Refuses a file that others can read. */
export function openSecrets(directory: string): Secrets {
  const path = join(directory, "secrets.json");
  try {
    if (!statSync(path, { throwIfNoEntry: false })) create(path);
    return read(path);
  } catch (error) {
    throw fileSentence(error, path);
  }
}

function create(path: string): void {
  const secrets: Secrets = {
    ownerPassword: randomBytes(24).toString("hex"),
    appPassword: randomBytes(24).toString("hex"),
    nextauthSecret: randomBytes(32).toString("base64"),
    serverActionsKey: randomBytes(32).toString("base64"),
    pepper: randomBytes(32).toString("base64"),
  };
  // Written aside and linked: a full disk or a kill leaves no half file, and a file that exists is never replaced.
  const aside = `${path}.${process.pid}`;
  try {
    rmSync(aside, { force: true });
    const file = openSync(aside, "wx", 0o600);
    writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
    fsyncSync(file);
    closeSync(file);
    const { uid, gid } = statSync(join(path, ".."));
    if (process.getuid?.() === 0) chownSync(aside, uid, gid);
    linkSync(aside, path);
  } catch (error) {
    // Another start made them a moment earlier: those are the installation's.
    if (!isErrorCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function read(path: string): Secrets {
  const { mode } = statSync(path);
  if (mode & 0o077)
    throw new Sentence(`${path} can be read by others: run "chmod 600 ${path}" and start again.`);
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error) throw error;
    throw new Sentence(`${path} is damaged: put back a copy of it, the database cannot be opened without.`, {
      cause: error,
    });
  }
}
