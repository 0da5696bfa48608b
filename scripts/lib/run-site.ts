import { readSettings } from "../../lib/env";
import { ensureFirstAdministrator } from "../../prisma/seed/first-administrator";
import { announce } from "./announce";
import { startNightlySchedule } from "./backup/nightly-schedule";
import { build } from "./build";
import { openDatabase } from "./database";
import { generateClient } from "./generate-client";
import { enterInstallation, type Installation } from "./installation";
import { keepServing } from "./keep-serving";
import { type BlocState, blocState, fillDatabase } from "./load-data";
import { applyMigrations } from "./migrations";
import { provisionLogin } from "./provision";
import { createSteps, type Steps } from "./steps";
import { listenForStop, type StopSignal } from "./stop-signal";
import { clearPort } from "./web-server";

type Mode = "start" | "dev";

/** `npm start` and `npm run dev` from installed packages to Ctrl-C: everything it started is stopped again, in reverse. */
export async function runSite(mode: Mode): Promise<void> {
  const stop = listenForStop();
  const settings = readSettings();
  const installation = enterInstallation(settings);
  try {
    await clearPort(settings, installation.directory);
    await serve(mode, installation, stop, createSteps(stop));
  } finally {
    installation.leave();
  }
}

async function serve(
  mode: Mode,
  installation: Installation,
  stop: StopSignal,
  { step }: Steps,
): Promise<void> {
  const settings = readSettings();
  const { directory, secrets } = installation;
  const database = await step("Database", () => openDatabase(settings, installation));
  try {
    await step(migrationStep, () => applyMigrations(database.ownerUrl));
    const appDatabaseUrl = await provisionLogin(database.ownerUrl, secrets.appPassword);
    const found = await blocState(database.ownerUrl);
    const state = await step(dataStep(found, settings.isDemo), () =>
      fillDatabase(database.ownerUrl, found, settings.isDemo),
    );
    const link =
      state === "demo" ? null : await ensureFirstAdministrator(database.ownerUrl, settings.publicUrl);
    await step((isNew) => (isNew ? "Prisma client generated" : "Prisma client"), generateClient);
    if (mode === "start") {
      await step(
        (isNew) => (isNew ? "Production build made" : "Production build"),
        () => build(stop.signal),
      );
    }
    const options = { mode, settings, directory, secrets, appDatabaseUrl, signal: stop.signal };
    const backups =
      mode === "start" ? startNightlySchedule({ settings, directory, ownerUrl: database.ownerUrl }) : null;
    try {
      await keepServing(options, step, () => announce(settings, state, link, process.uptime()));
    } finally {
      await backups?.stop();
    }
  } finally {
    await database.close();
  }
}

function migrationStep(applied: string[]): string {
  return applied.length > 0 ? `Migrations (${applied.length} applied)` : "Migrations";
}

function dataStep(found: BlocState, isDemo: boolean): string {
  if (found === "empty") return isDemo ? "Demonstration loaded" : "Empty bloc";
  return found === "demo" ? "Demonstration" : "Bloc";
}
