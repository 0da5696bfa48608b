import { once } from "node:events";
import { createServer, get } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { recordSocketAddresses, socketAddressHeader } from "./socket-address";

it("is the connection's, whatever the visitor claims", async () => {
  recordSocketAddresses();
  const server = createServer((request, response) => response.end(request.headers[socketAddressHeader]));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const claims = { [socketAddressHeader]: "203.0.113.9", "x-forwarded-for": "203.0.113.9" };
  const [response] = await once(get({ host: "127.0.0.1", port, headers: claims, agent: false }), "response");
  expect(await text(response)).toBe("127.0.0.1");
  server.close();
});
