import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { fileSentence, Sentence } from "./sentence";
import { writeOnce } from "./write-once";

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

/**
 * Takes over the pepper of a restored database, which alone can read what the application encrypted there. Answers where the
 * former secrets are kept, or null when the pepper was the same.
 */
export function adoptPepper(directory: string, pepper: string): string | null {
  const path = join(directory, "secrets.json");
  const secrets = openSecrets(directory);
  if (secrets.pepper === pepper) return null;
  const former = `${path}.before-${Date.now()}`;
  const next = `${path}.next-${Date.now()}`;
  try {
    writeOnce(former, textOf(secrets));
    writeOnce(next, textOf({ ...secrets, pepper }));
    renameSync(next, path);
    return former;
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
  // When another start made them a moment earlier, those are the installation's.
  writeOnce(path, textOf(secrets));
}

function textOf(secrets: Secrets): string {
  return `${JSON.stringify(secrets, null, 2)}\n`;
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
