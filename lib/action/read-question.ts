import "server-only";
import type * as z from "zod";
import { explainInput, explainUnstorable, refusal } from "./explain";
import { isSameOrigin } from "./same-origin";
import { unstorablePlaces } from "./storable";

/** What the framework takes for an action: 10,000 ids, the longest question there is, are less than half of it. */
const longestBody = 1024 * 1024;

/**
 * The body of a POST that only asks, held to what an action's input is held to: from a page of our own, no longer than its
 * limit as it arrives, parsed, and such that the database can be asked for it. Otherwise the refusal to answer with.
 */
export async function readQuestion<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<{ input: z.output<Schema> } | { refused: Response }> {
  const refuse = (answer: object, status: number) => ({ refused: Response.json(answer, { status }) });
  if (!(await isSameOrigin())) return refuse(await refusal("errors.foreignOrigin"), 403);
  const given = parseJson(await readBounded(request));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return refuse(await explainInput(parsed.error), 400);
  const unstorable = unstorablePlaces(given);
  if (unstorable.length > 0) return refuse(await explainUnstorable(unstorable), 400);
  return { input: parsed.data };
}

/** The text of a body, or nothing of one that is too long. */
async function readBounded(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of request.body ?? []) {
    received += chunk.length;
    if (received > longestBody) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
