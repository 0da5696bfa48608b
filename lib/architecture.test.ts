import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogues } from "@/lib/i18n/messages";

/** The boundaries of CONTRIBUTING.md as assertions: each test lists the places that cross one, and expects none. */

type Source = { path: string; text: string };

const generated = "lib/db/generated";
const sources: Source[] = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(generated))
  .concat("proxy.ts", "instrumentation.ts", "next.config.ts")
  .sort()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const product = sources.filter(({ path }) => !/\.test\.tsx?$|\/test-support\//.test(path));

function pathsWhere(test: (source: Source) => boolean, within = product): string[] {
  return within.filter(test).map(({ path }) => path);
}

function importsOf({ text }: Source): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function under(folder: string): Source[] {
  return product.filter(({ path }) => path.startsWith(folder));
}

describe("the database", () => {
  it("is reached through lib/db and lib/auth alone", () => {
    const outside = ({ path }: Source) => !path.startsWith("lib/db/") && !path.startsWith("lib/auth/");
    expect(
      pathsWhere((source) => outside(source) && /\bgetPrisma\b|\bgetPool\b|PrismaClient\b/.test(source.text)),
    ).toEqual([]);
  });

  it("has one place that opens a transaction", () => {
    expect(pathsWhere(({ text }) => text.includes("$transaction"))).toEqual(["lib/db/with-scope.ts"]);
  });

  it("is never asked with SQL pasted together", () => {
    expect(pathsWhere(({ text }) => /RawUnsafe|Prisma\.raw\(/.test(text))).toEqual([]);
  });
});

describe("sensitive fields", () => {
  it("are read of single people in one place, and written where records are written", () => {
    const names = /\bm\.(religion|ethnicity_code)\b|\bethnicity_code AS\b/;
    const readers = under("lib/");
    expect(pathsWhere(({ text }) => names.test(text), readers)).toEqual([
      "lib/imports/members/read-existing-members.ts",
      "lib/members/member-filter.ts",
      "lib/members/queries/sensitive-columns.ts",
      "lib/statistics/member-figures.ts",
    ]);
  });

  it("a card's number, which is the citizen's, is read whole by its builder and by whoever writes it", () => {
    const whole = /(?<!right\()\b[mtg]\.card_number AS/;
    expect(pathsWhere(({ text }) => whole.test(text))).toEqual(["lib/ledger/read-subject.ts"]);
  });
});

describe("doors", () => {
  /** Before a sign-in there is no viewer to guard by: it does its own checks, and is tested on its own. */
  const doorsBeforeSignIn = ["lib/auth/redeem-invite.ts"];

  it("for writing are all built by defineAction", () => {
    const own = product.filter(
      ({ text, path }) => /^"use server";/m.test(text) && !doorsBeforeSignIn.includes(path),
    );
    const strangers = own.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?!const \w+ = defineAction[(<]|type |interface )(.*)$/gm)].map(
        (match) => `${path}: ${match[1]}`,
      ),
    );
    expect(strangers).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it("for reading all ask who is looking", () => {
    const entries = [...under("app/(app)/"), ...under("app/(full)/")].filter(({ path }) =>
      /\/(page|route)\.tsx?$/.test(path),
    );
    expect(pathsWhere(({ text }) => !/await requireViewer\(|defineRoute/.test(text), entries)).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
  });

  it("outside the shell are a known few", () => {
    const open = under("app/")
      .map(({ path }) => path)
      .filter((path) => !/^app\/\((app|full)\)\//.test(path) && /\/(page|route)\.tsx?$/.test(path));
    expect(open).toEqual([
      "app/(auth)/invite/[token]/page.tsx",
      "app/(auth)/sign-in/page.tsx",
      "app/api/auth/[...nextauth]/route.ts",
      "app/api/health/live/route.ts",
      "app/api/health/ready/route.ts",
    ]);
  });
});

describe("layers", () => {
  it("components show and never query", () => {
    const forbidden = /^@\/lib\/(db|.*\/queries)|^next-auth$/;
    expect(
      pathsWhere((source) => importsOf(source).some((name) => forbidden.test(name)), under("components/")),
    ).toEqual([]);
  });

  it("rules and schemas know no framework", () => {
    const rules = product.filter(({ path }) => /^lib\/[^/]+\/(schema|policy)\.ts$/.test(path));
    const forbidden = /^(react|next|@prisma|@\/lib\/db|server-only)/;
    expect(pathsWhere((source) => importsOf(source).some((name) => forbidden.test(name)), rules)).toEqual([]);
  });

  it("only lib/auth and the two sign-in components know next-auth", () => {
    const allowed = (path: string) =>
      path.startsWith("lib/auth/") || path.startsWith("components/auth/") || path.startsWith("app/api/auth/");
    expect(
      pathsWhere(
        (source) => !allowed(source.path) && importsOf(source).some((name) => name.startsWith("next-auth")),
      ),
    ).toEqual([]);
  });

  it("later features use earlier ones, never the other way round", () => {
    const order = [
      "organizations",
      "deadlines",
      "members",
      "worklist",
      "balance",
      "study",
      "imports",
      "statistics",
      "meeting",
      "users",
    ];
    const upward = product.flatMap((source) => {
      const feature = /^(?:lib|components)\/([^/]+)\//.exec(source.path)?.[1] ?? "";
      const rank = order.indexOf(feature);
      if (rank < 0) return [];
      return importsOf(source)
        .filter((name) => order.indexOf(/^@\/(?:lib|components)\/([^/]+)\//.exec(name)?.[1] ?? "") > rank)
        .map((name) => `${source.path} → ${name}`);
    });
    expect(upward).toEqual([]);
  });

  it("what touches the database says it is for the server only", () => {
    const touches =
      /\b(withScope|getPrisma|getPool)\(|\bsql`|\$(query|execute)Raw|"(next\/headers|next-intl\/server)"/;
    const saysSo = /^import "server-only";|^"use server";/m;
    const silent = under("lib/").filter(({ text }) => touches.test(text) && !saysSo.test(text));
    // next-intl loads its own configuration, on the server alone.
    expect(silent.map(({ path }) => path)).toEqual(["lib/i18n/request.ts"]);
  });

  it("the environment is read in one place", () => {
    const buildConstant = /process\.env\.(NODE_ENV|NEXT_RUNTIME)\b/g;
    expect(
      pathsWhere(
        ({ path, text }) => path !== "lib/env.ts" && /process\.env/.test(text.replace(buildConstant, "")),
      ),
    ).toEqual([]);
  });
});

describe("pages", () => {
  it("are a sentence: at most 40 lines", () => {
    const pages = under("app/").filter(({ path }) => path.endsWith("/page.tsx"));
    expect(pathsWhere(({ text }) => text.trimEnd().split("\n").length > 40, pages)).toEqual([]);
  });

  it("fetch nothing from another host and inject no markup", () => {
    const fetchesOrInjects =
      /https?:\/\/(?!localhost|127\.|www\.w3\.org|[\w.]*example\.)[a-z0-9]|dangerouslySetInnerHTML/;
    // The names of Office's formats, which nothing is ever asked of.
    const formats = /http:\/\/(schemas\.openxmlformats\.org|purl\.org)\//g;
    const read = ({ path, text }: Source) =>
      path.startsWith("lib/spreadsheet/") ? text.replaceAll(formats, "") : text;
    expect(pathsWhere((source) => fetchesOrInjects.test(read(source)))).toEqual([]);
  });
});

describe("words", () => {
  const keysOf = (node: unknown, prefix = ""): string[] =>
    typeof node === "object" && node !== null
      ? Object.entries(node).flatMap(([key, value]) => keysOf(value, `${prefix}${key}.`))
      : [prefix.slice(0, -1)];

  it("are the same set in both languages", () => {
    expect(keysOf(catalogues.en).sort()).toEqual(keysOf(catalogues.vi).sort());
  });
});
