import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { serving } from "./readiness";
import { followRequests, noteOutage, requestIdHeader, requests } from "./requests";

/** On real connections: Next.js stands behind the same listener. */

let server: Server;
followRequests();

afterEach(async () => {
  serving().isStopping = false;
  serving().doesDatabaseAnswer = () => Promise.resolve(true);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(listener: RequestListener, headers: Record<string, string> = {}): Promise<Response> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return fetch(`http://127.0.0.1:${port}/`, { headers });
}

describe("an answer of failure", () => {
  it("becomes one of 503 in words when the database failed the request, whatever is written to it", async () => {
    const answer = await ask(
      (request, response) => {
        noteOutage(request.headers[requestIdHeader]);
        response.statusCode = 500;
        response.setHeader("Content-Encoding", "gzip");
        response.flushHeaders();
        response.write("stack of the error");
        response.end("more of it");
      },
      { accept: "text/html" },
    );
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(answer.headers.get("content-encoding")).toBeNull();
    const body = await answer.text();
    expect(body).toMatch(/^<!doctype html>[\s\S]+Sổ Khối[\s\S]+<\/html>\n$/);
    expect(body).not.toContain("stack");
  });

  it("stays what it is when it was our own mistake", async () => {
    const answer = await ask((_, response) => response.writeHead(500).end("ours"));
    expect([answer.status, await answer.text()]).toEqual([500, "ours"]);
  });

  it("is not believed of a visitor who sends the number of another request", async () => {
    const answer = await ask(
      (request, response) => response.end(request.headers[requestIdHeader] === "mine" ? "mine" : "own"),
      { [requestIdHeader]: "mine" },
    );
    expect(await answer.text()).toBe("own");
  });
});

it("a form's refusal keeps its words and says 503", async () => {
  const answer = await ask(
    (request, response) => {
      noteOutage(request.headers[requestIdHeader]);
      response.end('{"ok":false}');
    },
    { "next-action": "x" },
  );
  expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
    503,
    "5",
    '{"ok":false}',
  ]);
});

it("a request that the database leaves waiting is answered, and what comes too late is dropped", async () => {
  serving().doesDatabaseAnswer = () => Promise.resolve(false);
  let late: () => void = () => undefined;
  const answer = await ask((_, response) => {
    late = () => {
      response.setHeader("X-Late", "1");
      response.end("late");
    };
  });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Máy chủ dữ liệu");
  expect(late).not.toThrow();
});

it("a process that stops tells every connection to close", async () => {
  serving().isStopping = true;
  const answer = await ask((_, response) => response.end("ok"));
  expect([answer.headers.get("connection"), await answer.text()]).toEqual(["close", "ok"]);
});

it("forgets a request with its end", async () => {
  await (await ask((_, response) => response.end("ok"))).text();
  await expect.poll(() => requests().open.size).toBe(0);
});
