// Plain JavaScript, because it runs before anything is installed: `node scripts/bootstrap.mjs <command>` checks Node, installs
// the packages when the lock file changed, and goes on with scripts/<command>.ts in the same process.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [oldestMajor, oldestMinor] = [20, 19];

process.chdir(root);
requireNode();
installPackages();
const { register } = await import("tsx/esm/api");
register();
const [, , command, ...rest] = process.argv;
process.argv.splice(1, 2, join(root, "scripts", `${command}.ts`));
process.argv.splice(2, process.argv.length - 2, ...rest);
await import(pathToFileURL(process.argv[1]).href);

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Node.js ${oldestMajor}.${oldestMinor} or newer is needed, this is ${process.versions.node}: install a newer one from nodejs.org.`,
  );
}

/** No package needs its install script here, and one of them would download a program. */
function installPackages() {
  if (areInstalled()) return;
  const startedAt = performance.now();
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const args = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { status, error, stdout, stderr } = spawnSync(npm[0], [...npm.slice(1), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    fail(
      `The packages could not be installed: check the connection to the npm registry.\n${error ?? ""}${stdout}${stderr}`.trim(),
    );
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${"Packages installed".padEnd(40)} ${seconds.padStart(6)} s`);
}

/** npm writes its own copy of the lock file last, so a newer one means a whole installation of the present lock file. */
function areInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
