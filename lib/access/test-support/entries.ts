import { readdirSync, readFileSync } from "node:fs";

/** A page or a method of a route handler: "GET /members/[id]", and its source. */
export type Entry = { name: string; method: string; path: string; source: string };

/** Every entry point of the site but the actions, as the file system has them. */
export function readEntries(): Entry[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(`app/${file}`, "utf8");
      const path = `/${file.replace(/(^|\/)[^/]+$/, "").replace(/(^|\/)\([^)]+\)/g, "")}`.replace(
        /^\/+/,
        "/",
      );
      const methods = file.endsWith("page.tsx") ? ["GET"] : methodsOf(source);
      return methods.map((method) => ({ name: `${method} ${path}`, method, path, source }));
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function methodsOf(source: string): string[] {
  const named = /\b(?:function|as|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g;
  return [...source.matchAll(named)].map(([, method = ""]) => method);
}
