import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const mantine = join(root, "node_modules/@mantine/core");

test("app/theme/mantine.css loads the styles of every Mantine part in use, and of no other", () => {
  const list = readFileSync(join(root, "app/theme/mantine.css"), "utf8");
  const loaded = [...list.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name);
  const always = ["baseline", "global"];
  expect(loaded.filter((name) => !always.includes(name ?? "")).sort()).toEqual(
    [...stylesOf(componentsInUse())].sort(),
  );
});

function componentsInUse(): Set<string> {
  const names = new Set<string>();
  for (const folder of ["app", "components"]) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
      const source = readFileSync(join(root, folder, file), "utf8");
      for (const [, imported = ""] of source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)) {
        for (const word of imported.matchAll(/\b[A-Z]\w+/g)) names.add(word[0]);
      }
    }
  }
  return names;
}

/** Follows the imports of each component and collects the style modules on the way. */
function stylesOf(components: Set<string>): Set<string> {
  const styles = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const style = /(\w+)\.module\.mjs$/.exec(file)?.[1];
    if (style && existsSync(join(mantine, `styles/${style}.layer.css`))) styles.add(style);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
      visit(resolve(dirname(file), path));
  };
  for (const name of components) visit(join(mantine, `esm/components/${name}/${name}.mjs`));
  return styles;
}
