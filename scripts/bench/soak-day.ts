import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Call, send } from "./load";
import type { SoakPerson } from "./soak-people";

type Kind = "read" | "search" | "write";

/** What the people of a soak saw: latencies by kind, in ms, and every answer that was not right. */
export type SoakDay = {
  latencies: Record<Kind, number[]>;
  errors: string[];
  slowest: { ms: number; path: string };
};

/** Between an answer and the next request, in ms, evenly spread: somebody who looks at each page for ten seconds, all day long. */
export const thinkMs = { least: 5_000, most: 15_000 };

const searches = ["nguyen thi anh", "tran van", "hòa", "le minh", "pham", "chi bo"];

/** Everybody works until the time is over: of a hundred requests 80 read, 15 search and 5 save. */
export async function soakDay(
  origin: string,
  people: readonly SoakPerson[],
  minutes: number,
): Promise<SoakDay> {
  const day: SoakDay = {
    latencies: { read: [], search: [], write: [] },
    errors: [],
    slowest: { ms: 0, path: "" },
  };
  const endsAt = performance.now() + minutes * 60_000;
  const agent = new Agent({ keepAlive: true });
  // Of all requests: those who may not save search instead, and the others save as much more.
  const saves = (5 * people.length) / people.filter(({ canSave }) => canSave).length;
  await Promise.all(
    people.map(async (person) => {
      // Nobody sits down in the same moment.
      await pause(Math.random() * thinkMs.most);
      while (performance.now() < endsAt) {
        await actOnce(origin, agent, person, day, nextKind(person.canSave ? saves : 0));
        await pause(thinkMs.least + Math.random() * (thinkMs.most - thinkMs.least));
      }
    }),
  );
  agent.destroy();
  return day;
}

async function actOnce(
  origin: string,
  agent: Agent,
  person: SoakPerson,
  day: SoakDay,
  kind: Kind,
): Promise<void> {
  const call = callOf(kind, person);
  const startedAt = performance.now();
  const answer = await send(origin, agent, call).catch((error: Error) => ({
    status: 0,
    body: error.message,
  }));
  const ms = performance.now() - startedAt;
  day.latencies[kind].push(ms);
  if (ms > day.slowest.ms) day.slowest = { ms, path: `${kind} ${call.path.split("?")[0]}` };
  const isRight = answer.status === 200 && answer.body.includes(kind === "write" ? '"ok":true' : "</html>");
  if (isRight && kind === "write") person.acknowledged += 1;
  if (!isRight) day.errors.push(`${kind} ${call.path}: ${answer.status} ${answer.body.slice(0, 200)}`);
}

function nextKind(saves: number): Kind {
  const drawn = Math.random() * 100;
  if (drawn < 80) return "read";
  return drawn < 100 - saves ? "search" : "write";
}

function callOf(kind: Kind, { cookie, reads, member, acknowledged }: SoakPerson): Call {
  if (kind === "write") {
    const version = member.start + acknowledged;
    const form = member.form({ version, nativePlace: `Nơi số ${version}` });
    return { ...form, headers: { ...form.headers, cookie } };
  }
  const path = kind === "read" ? oneOf(reads) : `/members?q=${encodeURIComponent(oneOf(searches))}`;
  return { path, headers: { cookie, accept: "text/html" } };
}

function oneOf(choices: readonly string[]): string {
  return choices[Math.floor(Math.random() * choices.length)] ?? "/";
}
