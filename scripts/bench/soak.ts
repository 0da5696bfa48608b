import type { Browser } from "@playwright/test";
import pg from "pg";
import { Sentence } from "../lib/sentence";
import { type BenchSite, withBench } from "./bench-site";
import { peakMemoryMb, residentMemoryMb } from "./process-figures";
import { signInCookie } from "./sign-in";
import { soakDay } from "./soak-day";
import { type SoakPerson, soakPeople } from "./soak-people";
import { soakReport } from "./soak-report";

/**
 * So many people at work for so long on one production server. Afterwards every save that was acknowledged must be stored, once and
 * with its line of the trail, and the home pages must show what a server counts that has remembered nothing.
 */
export async function soak(browser: Browser, users: number, minutes: number): Promise<void> {
  await withBench(1, async ({ database, withSite }) => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      const { people, wrong, shown } = await withSite(database.appUrl, async (site) => {
        const people = await soakPeople(client, browser, site.origin, users);
        const memory = watchMemory(site);
        const day = await soakDay(site.origin, people, minutes);
        const used = memory.end();
        const shown = await homePages(site.origin);
        console.log(soakReport({ users, minutes, day, memory: used, peakMb: peakMemoryMb(site.pid) }));
        return { people, wrong: day.errors, shown };
      });
      wrong.push(...(await differences(client, people)));
      const recounted = await withSite(database.appUrl, ({ origin }) => homePages(origin));
      for (const [name, text] of shown)
        if (recounted.get(name) !== text) wrong.push(`the home page of ${name} is not what a recount shows`);
      const saves = people.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      if (wrong.length > 0) throw new Sentence(`Not right:\n${wrong.slice(0, 20).join("\n")}`);
      console.log(
        `${saves} saves were acknowledged and are stored, each once and with its line of the trail; ledger and home pages equal a recount.`,
      );
    } finally {
      await client.end();
    }
  });
}

/** Resident memory once a second, in MB. */
function watchMemory({ pid }: BenchSite): { end(): number[] } {
  const samples: number[] = [];
  const sample = () => {
    const now = residentMemoryMb(pid);
    if (now !== null) samples.push(now);
  };
  sample();
  const timer = setInterval(sample, 1_000);
  return {
    end: () => {
      clearInterval(timer);
      sample();
      return samples;
    },
  };
}

/** What home pages say to different eyes, without what is each answer's own. */
async function homePages(origin: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const name of ["lanhdao", "vanphong", "bithu.sct"]) {
    const answer = await fetch(origin, { headers: { cookie: await signInCookie(origin, name) } });
    const html = await answer.text();
    const text = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]*>/g, " ");
    if (!/\d/.test(text)) throw new Error(`the home page of ${name} shows no figure`);
    pages.set(name, text.replaceAll(/\s+/g, " "));
  }
  return pages;
}

async function differences(client: pg.Client, people: readonly SoakPerson[]): Promise<string[]> {
  const found: string[] = [];
  for (const { member, acknowledged } of people) {
    const { rows } = await client.query<{ stored: number; told: number }>(
      `SELECT version - $2 AS stored,
              (SELECT count(*)::int FROM audit_event
               WHERE subject_id = $1::text AND action = 'member.update' AND outcome = 'DONE') AS told
       FROM member WHERE id = $1::uuid`,
      [member.id, member.start],
    );
    const { stored, told } = rows[0] ?? { stored: 0, told: 0 };
    if (stored !== acknowledged || told !== acknowledged)
      found.push(`member ${member.id}: ${acknowledged} acknowledged, ${stored} stored, ${told} in the trail`);
  }
  const { rowCount } = await client.query("SELECT * FROM app.ledger_differences()");
  if (rowCount) found.push(`the ledger differs from what follows from it in ${rowCount} places`);
  return found;
}
