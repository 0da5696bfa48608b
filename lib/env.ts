import * as z from "zod";

/** A setting that cannot be used; the message is one sentence that names it. */
export class SettingError extends Error {
  override name = "SettingError";
}

const flag = (name: string) =>
  z.enum(["0", "1"], `${name} must be 0 or 1`).transform((value) => value === "1");

const url = (name: string, protocols: string[], example: string) =>
  z.string().refine((value) => {
    const { protocol, hostname } = URL.canParse(value) ? new URL(value) : { protocol: "", hostname: "" };
    return protocols.includes(protocol) && hostname !== "";
  }, `${name} must look like ${example}`);

/** What a person may set; README lists the same. Empty means not set. */
const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "PORT must be a number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "PORT must be a number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST must be an address such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  DATABASE_URL: url(
    "DATABASE_URL",
    ["postgres:", "postgresql:"],
    "postgresql://user:password@host:5432/database",
  ).optional(),
  DATA_DIR: z.string().default(".data"),
  PUBLIC_URL: url("PUBLIC_URL", ["http:", "https:"], "https://sokhoi.example.vn").optional(),
  DEMO: flag("DEMO").optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_KEEP: z
    .string()
    .regex(/^\d{1,4}$/, "BACKUP_KEEP must be a number from 0 to 9999")
    .transform(Number)
    .default(14),
  BACKUP_KEY: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9]$/, "TRUSTED_PROXIES must be how many proxies stand before the site, 0 to 9")
    .transform(Number)
    .default(0),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("info"),
});

export type Settings = {
  port: number;
  host: string;
  /** Null means the embedded database below `dataDirectory`. */
  databaseUrl: string | null;
  dataDirectory: string;
  /** Where browsers find the site, without a slash at the end. */
  publicUrl: string;
  isDemo: boolean;
  /** Where the nightly backups go; null means `backups` below `dataDirectory`, and none of a database outside. */
  backupDirectory: string | null;
  /** So many nightly backups are kept; 0 means that none are made. */
  backupKeep: number;
  /** The file with the key of the backups; null means `backup.key` below `dataDirectory`. */
  backupKeyPath: string | null;
  /** How many proxies of our own every request passes: so many addresses of `x-forwarded-for` are true. */
  trustedProxies: number;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
};

/** What `npm start` hands to the server it starts; nobody sets these by hand. */
const serverSchema = z.object({
  /** The login role that owns nothing and is bound by row-level security. */
  APP_DATABASE_URL: z.string(),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.string(),
  PEPPER: z.string().min(32),
});

export type ServerEnv = { appDatabaseUrl: string; authSecret: string; authUrl: string; pepper: string };

type Source = Readonly<Record<string, string | undefined>>;

/** Reads the settings, with their defaults. Throws a SettingError for the first one that cannot be used. */
export function readSettings(source: Source = process.env): Settings {
  const given = parse(settingsSchema, source);
  const host = given.HOST.includes(":") ? `[${given.HOST}]` : given.HOST;
  const shown = ["0.0.0.0", "[::]"].includes(host) ? "localhost" : host;
  return {
    port: given.PORT,
    host: given.HOST,
    databaseUrl: given.DATABASE_URL ?? null,
    dataDirectory: given.DATA_DIR,
    publicUrl: (given.PUBLIC_URL ?? `http://${shown}:${given.PORT}`).replace(/\/+$/, ""),
    isDemo: given.DEMO ?? given.DATABASE_URL === undefined,
    backupDirectory: given.BACKUP_DIR ?? null,
    backupKeep: given.BACKUP_KEEP,
    backupKeyPath: given.BACKUP_KEY ?? null,
    trustedProxies: given.TRUSTED_PROXIES,
    logLevel: given.LOG_LEVEL,
  };
}

/** Reads what only the running server has; `next build` never calls it. */
export function readServerEnv(source: Source = process.env): ServerEnv {
  const given = parse(serverSchema, source);
  return {
    appDatabaseUrl: given.APP_DATABASE_URL,
    authSecret: given.NEXTAUTH_SECRET,
    authUrl: given.NEXTAUTH_URL,
    pepper: given.PEPPER,
  };
}

let settings: Settings | undefined;
let serverEnv: ServerEnv | undefined;

/** The settings of this process. */
export function getSettings(): Settings {
  settings ??= readSettings();
  return settings;
}

/** The server's own secrets and connection. Throws outside a server started by `npm start` or `npm run dev`. */
export function getServerEnv(): ServerEnv {
  serverEnv ??= readServerEnv();
  return serverEnv;
}

function parse<Schema extends z.ZodType>(schema: Schema, source: Source): z.output<Schema> {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? "environment");
  if (given[name] === undefined)
    throw new SettingError(`The setting ${name} is missing: start with "npm start".`);
  // A connection string may hold a password, and none of the server's own values is for a terminal.
  const value = name in settingsSchema.shape && name !== "DATABASE_URL" ? `, not "${given[name]}"` : "";
  throw new SettingError(`${issue?.message ?? name}${value}.`);
}
