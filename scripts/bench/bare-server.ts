import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";
import { bareSave, saveBarely } from "./bare-save";
import type { Statement } from "./statement-tap";

/**
 * The yardstick: exactly the statements of a page (BEGIN, scope and COMMIT included), as the same role, through `pg` in
 * the smallest Node server there is, answered as JSON. A process of its own:
 * `tsx bare-server.ts <connection string> <file of scenarios>` prints its port.
 */
const [connectionString, scenariosFile = ""] = process.argv.slice(2);
const scenarios: Record<string, Statement[]> = JSON.parse(readFileSync(scenariosFile, "utf8"), reviveBuffer);
const pool = new pg.Pool({ connectionString, max: 10 });

const server = createServer(async (request, response) => {
  const name = decodeURIComponent(request.url?.slice(1) ?? "");
  const statements = scenarios[name];
  if (!statements) return response.writeHead(404).end();
  const client = await pool.connect();
  try {
    const answers =
      name === bareSave ? await saveBarely(client, statements) : await replay(client, statements);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answers));
    client.release();
  } catch (error) {
    response.writeHead(500).end(String(error));
    client.release(true);
  }
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});

async function replay(client: pg.PoolClient, statements: readonly Statement[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { text, values } of statements)
    answers.push((await client.query(text, values ?? undefined)).rows);
  return answers;
}

function reviveBuffer(_key: string, value: unknown): unknown {
  const isBuffer =
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "Buffer" &&
    "data" in value;
  return isBuffer && Array.isArray(value.data) ? Buffer.from(value.data) : value;
}
