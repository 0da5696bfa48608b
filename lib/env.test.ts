import { describe, expect, it } from "vitest";
import { readServerEnv, readSettings } from "./env";

describe("readSettings", () => {
  it("needs nothing", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      dataDirectory: ".data",
      publicUrl: "http://127.0.0.1:3000",
      isDemo: true,
      backupDirectory: null,
      backupKeep: 14,
      backupKeyPath: null,
      trustedProxies: 0,
      logLevel: "info",
    });
  });

  it("takes an empty value as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", DEMO: "" })).toEqual(readSettings({}));
  });

  it("expects a real bloc in somebody's own database, unless told otherwise", () => {
    const DATABASE_URL = "postgresql://owner@db/so_khoi";
    expect(readSettings({ DATABASE_URL }).isDemo).toBe(false);
    expect(readSettings({ DATABASE_URL, DEMO: "1" }).isDemo).toBe(true);
    expect(readSettings({ DEMO: "0" }).isDemo).toBe(false);
  });

  it.each([
    [{ PORT: "8080" }, "http://127.0.0.1:8080"],
    [{ HOST: "0.0.0.0" }, "http://localhost:3000"],
    [{ HOST: "::1" }, "http://[::1]:3000"],
    [{ PUBLIC_URL: "https://sokhoi.hanoi.vn/" }, "https://sokhoi.hanoi.vn"],
  ])("tells where browsers find the site: %o", (source, publicUrl) => {
    expect(readSettings(source).publicUrl).toBe(publicUrl);
  });

  it.each([
    [{ PORT: "0" }, 'PORT must be a number from 1 to 65535, not "0".'],
    [{ PORT: "65536" }, 'PORT must be a number from 1 to 65535, not "65536".'],
    [{ PORT: "80a" }, 'PORT must be a number from 1 to 65535, not "80a".'],
    [{ HOST: "a b" }, 'HOST must be an address such as 127.0.0.1 or 0.0.0.0, not "a b".'],
    [{ PUBLIC_URL: "sokhoi" }, 'PUBLIC_URL must look like https://sokhoi.example.vn, not "sokhoi".'],
    [{ DATABASE_URL: "postgresql:///so_khoi?host=/run" }, /^DATABASE_URL must look like/],
    [{ TRUSTED_PROXIES: "all" }, /^TRUSTED_PROXIES must be how many proxies/],
    [{ DEMO: "yes" }, 'DEMO must be 0 or 1, not "yes".'],
    [{ BACKUP_KEEP: "all" }, 'BACKUP_KEEP must be a number from 0 to 9999, not "all".'],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL must be fatal, error/],
  ])("names the setting that is wrong: %o", (source, message) => {
    expect(() => readSettings(source)).toThrow(message);
  });

  it("does not print a connection string, which may hold a password", () => {
    expect(() => readSettings({ DATABASE_URL: "mysql://owner:secret@db/so_khoi" })).toThrow(
      "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
    );
  });
});

describe("readServerEnv", () => {
  it("tells how to start when it is not there", () => {
    expect(() => readServerEnv({})).toThrow(
      'The setting APP_DATABASE_URL is missing: start with "npm start".',
    );
  });
});
