import pg from "pg";
import { addDays, type CalendarDate } from "../../lib/dates/calendar-date";
import type { BenchDatabase } from "./bench-site";

export type ReadScenario = { name: string; paths: readonly string[]; expects: string };

/** What leadership asks for all day. `expects` stands in every right answer. */
export async function readScenarios({ ownerUrl }: BenchDatabase): Promise<ReadScenario[]> {
  const { members, count } = await someMembers(ownerUrl);
  return [
    { name: "home", paths: ["/"], expects: "67" },
    { name: "list", paths: ["/members"], expects: "/members/" },
    { name: "list, sorted", paths: ["/members?sort=-admittedOn"], expects: "/members/" },
    { name: "list, filtered", paths: ["/members?sex=FEMALE&theory=ADVANCED"], expects: "/members/" },
    {
      name: "list, searched",
      paths: ["/members?q=nguyen%20thi%20anh", "/members?q=tran%20van", "/members?q=h%C3%B2a"],
      expects: "/members/",
    },
    { name: "list, last page", paths: ["/members?page=100000"], expects: "/members/" },
    { name: "list, deep page", paths: deepPages(count), expects: "/members/" },
    { name: "home, any past day", paths: pastDays.map((day) => `/?on=${day}`), expects: "67" },
    { name: "list, any past day", paths: pastDays.map((day) => `/members?on=${day}`), expects: "/members/" },
    {
      name: "balance, any period",
      paths: pastDays.map((day) => `/movements?from=${day}&to=${addDays(day, 90)}`),
      expects: "/movements",
    },
    { name: "member", paths: members.map((id) => `/members/${id}`), expects: "/members" },
  ];
}

/** 700 days the demo's ledger covers, far from one another in turn, so that none is answered from memory. */
const pastDays: readonly CalendarDate[] = Array.from({ length: 700 }, (_, index) =>
  addDays("2019-01-02", (index * 271) % 700),
);

/** Pages of 50 all over a list of `count`. */
function deepPages(count: number): string[] {
  const pages = Math.ceil(count / 50);
  return Array.from({ length: 32 }, (_, index) => `/members?page=${1 + ((index * 37) % pages)}`);
}

async function someMembers(ownerUrl: string): Promise<{ members: string[]; count: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; count: number }>(
      "SELECT id, count(*) OVER ()::int AS count FROM member WHERE left_on IS NULL ORDER BY sort_key LIMIT 64",
    );
    return { members: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
  } finally {
    await client.end();
  }
}
