import "server-only";
import * as z from "zod";
import { DomainError } from "@/lib/action/domain-error";
import type { Target } from "./read-place";
import { type ReadingChoices, readingChoices } from "./reading";

/** Whose file it is: ?unit=<id> for members, ?campaign=<id> for study results. */
export function readTarget(params: URLSearchParams): Target {
  const unitId = params.get("unit");
  const campaignId = params.get("campaign");
  const isUuid = (id: string | null): id is string => z.uuid().safeParse(id).success;
  if (isUuid(unitId) && campaignId === null) return { register: "MEMBERS", unitId };
  if (isUuid(campaignId) && unitId === null) return { register: "STUDY_RESULTS", campaignId };
  throw new DomainError("errors.badRequest");
}

/** More than the choices for 256 columns ever take. */
const longestBody = 64 * 1024;
const body = z.strictObject({ choices: readingChoices, isMapping: z.boolean() });

/** How to read a file again; `isMapping` says that the columns are a person's word, to be remembered. */
export async function readChoices(
  request: Request,
): Promise<{ choices: ReadingChoices; isMapping: boolean }> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= longestBody)) throw new DomainError("errors.badRequest");
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) throw new DomainError("errors.badRequest");
  return parsed.data;
}
