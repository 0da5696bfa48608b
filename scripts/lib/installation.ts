import { resolve } from "node:path";
import type { Settings } from "../../lib/env";
import { prepareDataDirectory } from "./data-directory";
import { takeLock } from "./lock";
import { projectRoot } from "./project-root";
import { openSecrets, type Secrets } from "./secrets";
import { Sentence } from "./sentence";

/** A data directory in use: by this process alone, or beside the process that holds it. */
export type Installation = {
  directory: string;
  secrets: Secrets;
  /** Null for the holder, who starts and stops things; else the process that does. */
  heldBy: number | null;
  leave(): void;
};

/** Takes the data directory for this process; refuses when another start holds it. */
export function enterInstallation(settings: Settings): Installation {
  const installation = enterOrJoinInstallation(settings);
  if (installation.heldBy) {
    throw new Sentence(
      `Another start (process ${installation.heldBy}) uses ${installation.directory}: stop it first, or set DATA_DIR to another folder.`,
    );
  }
  return installation;
}

/** For commands that may run beside `npm start`, such as migrating and seeding. */
export function enterOrJoinInstallation(settings: Settings): Installation {
  const directory = prepareDataDirectory(resolve(projectRoot, settings.dataDirectory));
  const lock = takeLock(directory);
  const isHolder = "release" in lock;
  const leave = () => {
    if (isHolder) lock.release();
  };
  try {
    return { directory, secrets: openSecrets(directory), heldBy: isHolder ? null : lock.heldBy, leave };
  } catch (error) {
    leave();
    throw error;
  }
}
