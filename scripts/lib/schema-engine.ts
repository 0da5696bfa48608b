import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationAdapter } from "./migration-adapter";
import { type PrismaFile, schemaFiles } from "./prisma-files";
import { Sentence } from "./sentence";

export type SchemaEngine = bindings.SchemaEngine;

const require = createRequire(import.meta.url);

/**
 * Runs `work` with Prisma's own schema engine, compiled to WebAssembly, on the database behind the connection string.
 * The native engine of `npx prisma migrate` is a download, which a closed network does not allow.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadModule();
  const { factory, close } = migrationAdapter(connectionString);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const datamodels = schemaFiles().map(({ path, content }: PrismaFile): [string, string] => [path, content]);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw engineSentence(error);
  } finally {
    await close();
  }
}

/** The engine explains itself well, and then adds where in its own source it was; there stands which migration it was at. */
function engineSentence(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "SchemaConnectorError") return error;
  const migration = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  const explanation = error.message.replace(/\n +0: [\s\S]*$/, "").trim();
  return new Sentence(migration ? `Migration ${migration} failed. ${explanation}` : explanation, {
    cause: error,
  });
}

let isLoaded = false;

/** The package's own entry imports the `.wasm` as a module, which Node does not do without a flag. */
function loadModule(): void {
  if (isLoaded) return;
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(module, {
    "./schema_engine_bg.js": { ...bindings, ...patientTimers() },
  });
  bindings.__wbg_set_wasm(exports);
  const { __wbindgen_start: start } = exports;
  if (typeof start === "function") start();
  isLoaded = true;
}

/** The engine leaves the timer of its advisory lock running, which would keep a finished process alive for 10 s. */
function patientTimers(): Record<string, (callback: () => void, delayMs: number) => void> {
  const names = Object.keys(bindings).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(
    names.map((name) => [
      name,
      (callback: () => void, delayMs: number) => void setTimeout(callback, delayMs).unref(),
    ]),
  );
}
