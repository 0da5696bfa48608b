/** The part of package-lock.json that matters here. */
export type LockFile = {
  packages: Record<
    string,
    { dev?: boolean; optionalDependencies?: Record<string, string>; [key: string]: unknown }
  >;
};

/**
 * Entries for the packages of other platforms that a lock file lacks. A registry mirror often holds this platform's alone; npm then
 * writes a lock file that `npm ci` refuses everywhere. An entry without checksum is enough, for nobody here installs it.
 */
export function missingEntries(lockFile: LockFile): LockFile["packages"] {
  const missing: LockFile["packages"] = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lockFile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d+\.\d+\.\d+/.test(version);
      if (!isExact || isLocked(lockFile, path, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/** Node looks for a package beside the one that asks, then in every folder above. */
function isLocked({ packages }: LockFile, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${folder}${folder ? "/" : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?=-|$)/;

function platformOf(name: string): Record<string, string[]> {
  const words = name.slice(name.lastIndexOf("/") + 1);
  const system = systems.find((candidate) => words.includes(candidate));
  const processor = processors.exec(words)?.[1];
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(words.includes("musl") ? { libc: ["musl"] } : {}),
    ...(system ? { os: [system] } : {}),
  };
}
