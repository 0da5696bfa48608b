import pg from "pg";
import type { BenchDatabase } from "./bench-site";

export type ReadScenario = { name: string; paths: readonly string[]; expects: string };

/** What leadership asks for all day. `expects` stands in every right answer. */
export async function readScenarios({ ownerUrl }: BenchDatabase): Promise<ReadScenario[]> {
  const members = await someMembers(ownerUrl);
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
    { name: "member", paths: members.map((id) => `/members/${id}`), expects: "/members" },
  ];
}

async function someMembers(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM member WHERE left_on IS NULL ORDER BY sort_key LIMIT 64",
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
