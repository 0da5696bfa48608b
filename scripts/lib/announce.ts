import type { Settings } from "../../lib/env";
import { DEMO_PASSWORD, demoAccounts } from "../../prisma/seed/demo-accounts";
import type { BlocState } from "./load-data";

const roles: Record<(typeof demoAccounts)[number]["role"], string> = {
  leader: "leadership",
  staff: "staff of the bloc",
  secretary: "secretary of one unit; bithu.<unit code> for each of the 67",
  admin: "administrator",
};

/** The last lines of a start: where the site is and who may come in. */
export function announce(
  { publicUrl }: Settings,
  state: BlocState,
  link: string | null,
  seconds: number,
): void {
  const lines = [``, `Sổ Khối is ready at ${publicUrl}   (${seconds.toFixed(1)} s)`];
  if (state === "demo") {
    lines.push(``, `  Demonstration accounts, password ${DEMO_PASSWORD}`);
    for (const { username, role } of demoAccounts) lines.push(`    ${username.padEnd(12)} ${roles[role]}`);
  }
  if (link)
    lines.push(``, `  Set the first administrator's password (once, within 24 hours):`, `    ${link}`);
  lines.push(``, `Stop with Ctrl-C.`);
  console.log(lines.join("\n"));
}
