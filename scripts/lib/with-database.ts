import { readSettings, type Settings } from "../../lib/env";
import { type Database, openDatabase } from "./database";
import { enterInstallation, enterOrJoinInstallation, type Installation } from "./installation";

export type OpenInstallation = Installation & Database & { settings: Settings };

/** Runs `work` with the installation's database open, and closes what it opened. `alone` refuses to run beside `npm start`. */
export async function withDatabase(
  work: (open: OpenInstallation) => Promise<void>,
  { alone = false } = {},
): Promise<void> {
  const settings = readSettings();
  const installation = alone ? enterInstallation(settings) : enterOrJoinInstallation(settings);
  try {
    const database = await openDatabase(settings, installation);
    try {
      await work({ ...installation, ...database, settings });
    } finally {
      await database.close();
    }
  } finally {
    installation.leave();
  }
}
