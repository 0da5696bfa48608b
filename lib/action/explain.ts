import "server-only";
import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type * as z from "zod";
import { databaseErrorOf } from "@/lib/db/database-error";
import { SessionEnded } from "@/lib/db/with-scope";
import { isMessageKey, type MessageKey } from "@/lib/i18n/message-key";
import { log } from "@/lib/log";
import { isOutage } from "@/lib/serving/is-outage";
import { noteOutage, requestIdHeader } from "@/lib/serving/requests";
import { DomainError } from "./domain-error";
import type { ActionResult } from "./result";

type Refused = Extract<ActionResult<never>, { ok: false }>;

type Constraints = Readonly<{ [constraint: string]: { field?: string; key: MessageKey } }>;

/** What the person can do about an error of the database, by Postgres' code. Everything else is our fault. */
const databaseSentences: Readonly<Record<string, MessageKey>> = {
  "22021": "errors.badCharacters",
  "23503": "errors.stillUsed",
  "23505": "errors.alreadyThere",
  "40001": "errors.busy",
  "40P01": "errors.busy",
  "53100": "errors.diskFull",
  "53300": "errors.busy",
  "55P03": "errors.busy",
  "57014": "errors.busy",
  "57P01": "errors.busy",
};

/** A refusal in the reader's language. */
export async function refusal(key: MessageKey): Promise<Refused> {
  const t = await getTranslations();
  return {
    ok: false,
    error: {
      message: t(key),
      ...(key === "errors.signedOut" && { reason: "signedOut" }),
      ...(key === "errors.proofNeeded" && { reason: "proof" }),
    },
  };
}

/** More than any form has fields; a hostile body has a hundred thousand, and none of them is worth an answer. */
const mostFields = 200;

/** Input that does not parse: each field with its sentence. Schemas word their messages as catalogue keys. */
export async function explainInput(error: z.ZodError): Promise<Refused> {
  const t = await getTranslations();
  const fields: Record<string, string> = {};
  for (const issue of error.issues.slice(0, mostFields)) {
    const field = issue.path.join(".");
    fields[field] ??= isMessageKey(issue.message) ? t(issue.message) : t("errors.invalidField");
  }
  return { ok: false, error: { message: t("errors.checkFields"), fields } };
}

/** Input that parses and cannot be kept (lib/action/storable.ts): the fields it is in. */
export async function explainUnstorable(places: readonly string[]): Promise<Refused> {
  const t = await getTranslations();
  const fields = places.slice(0, mostFields).map((place) => [place, t("errors.badCharacters")]);
  return { ok: false, error: { message: t("errors.checkFields"), fields: Object.fromEntries(fields) } };
}

/** Whatever stopped an action, as a sentence. What nobody expected is logged under a reference and not shown. */
export async function explainFailure(
  error: unknown,
  action: { name: string; constraints?: Constraints },
): Promise<Refused> {
  const t = await getTranslations();
  if (error instanceof SessionEnded) return refusal("errors.signedOut");
  if (error instanceof DomainError) {
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([field, key]) => [field, t(key, error.params)]),
    );
    return {
      ok: false,
      error: { message: t(error.key, error.params), ...(Object.keys(fields).length > 0 && { fields }) },
    };
  }
  const broken = databaseErrorOf(error);
  const known = broken?.constraint ? action.constraints?.[broken.constraint] : undefined;
  if (known) {
    const message = t(known.key);
    return { ok: false, error: { message, ...(known.field && { fields: { [known.field]: message } }) } };
  }
  const sentence = broken ? databaseSentences[broken.code] : undefined;
  if (isOutage(error)) {
    noteOutage((await headers()).get(requestIdHeader));
    return refusal(sentence ?? "errors.unavailable.sentence");
  }
  if (sentence) return refusal(sentence);
  const reference = randomBytes(4).toString("hex").toUpperCase();
  log.error({ err: error, action: action.name, reference }, "action failed");
  return { ok: false, error: { message: t("errors.unexpected", { reference }), reference } };
}
