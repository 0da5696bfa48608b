import type { IncomingMessage, ServerResponse } from "node:http";
import { outageAnswer } from "./outage-answer";
import { retryAfterSeconds } from "./outage-page";

export type GuardedResponse = {
  /** The database failed this request: an answer of failure, or a form's refusal, is to say 503. */
  noteOutage(): void;
  /** Answers that the database cannot be asked, unless an answer has begun. */
  giveUp(): void;
};

/**
 * Makes a response one that can be turned into the answer of an outage as long as nothing of it was sent. What is written to it
 * afterwards is dropped, so that whoever was rendering comes to an end as if it had been heard.
 */
export function guardResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { isStopping }: { isStopping: () => boolean },
): GuardedResponse {
  const { writeHead, end } = response;
  let isOutage = false;
  let isJudged = false;
  let isReplaced = false;

  const giveUp = () => {
    if (isReplaced || response.headersSent || response.destroyed) return;
    const { status, headers, body } = outageAnswer({
      method: request.method ?? "GET",
      header: (name) => request.headers[name]?.toString(),
    });
    isJudged = true;
    for (const name of replacedHeaders) response.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (isStopping()) response.setHeader("Connection", "close");
    writeHead.call(response, status);
    isReplaced = true;
    end.call(response, body, "utf8");
  };

  /** Just before the first of an answer is sent: what its status is to be. */
  const judge = (status: number): number => {
    if (isJudged || isReplaced || response.headersSent) return status;
    isJudged = true;
    if (isOutage && status >= 500) giveUp();
    else if (isStopping()) response.setHeader("Connection", "close");
    if (!isOutage || isReplaced || request.headers["next-action"] === undefined) return status;
    response.setHeader("Retry-After", String(retryAfterSeconds));
    response.statusCode = 503;
    return 503;
  };

  const sends = { write: true, end: response, flushHeaders: undefined };
  for (const [name, answer] of Object.entries(sends))
    intercept(response, name, (args) => {
      judge(response.statusCode);
      return isReplaced ? { answer: heard(args, answer) } : { args };
    });
  intercept(response, "writeHead", ([status, ...others]) => {
    const judged = judge(Number(status));
    return isReplaced ? { answer: response } : { args: [judged, ...others] };
  });
  for (const name of ["setHeader", "setHeaders", "appendHeader", "removeHeader"])
    intercept(response, name, (args) => (isReplaced ? { answer: response } : { args }));

  return {
    noteOutage: () => {
      isOutage = true;
    },
    giveUp,
  };
}

/** What belonged to the answer that is not given. */
const replacedHeaders = [
  "content-length",
  "content-encoding",
  "content-disposition",
  "etag",
  "link",
  "transfer-encoding",
];

type Verdict = { args: readonly unknown[] } | { answer: unknown };

/** Stands before a method: `decide` lets the call through with its arguments, or answers in its place. */
function intercept(
  response: ServerResponse,
  name: string,
  decide: (args: readonly unknown[]) => Verdict,
): void {
  const method: unknown = Reflect.get(response, name);
  if (typeof method !== "function") return;
  Reflect.set(response, name, (...args: unknown[]) => {
    const verdict = decide(args);
    return "args" in verdict ? Reflect.apply(method, response, verdict.args) : verdict.answer;
  });
}

/** Calls back whoever waits to hear that something was written. */
function heard(args: readonly unknown[], answer: unknown): unknown {
  const callback = args.at(-1);
  if (typeof callback === "function") queueMicrotask(() => callback());
  return answer;
}
