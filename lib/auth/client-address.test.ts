import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

const socket = "192.0.2.1";

it.each([
  ["nobody in between", null, 0, socket],
  ["a header nobody vouches for", "203.0.113.9", 0, socket],
  ["one proxy", "203.0.113.9", 1, "203.0.113.9"],
  ["one proxy, and an address made up by the visitor", "10.0.0.1, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies, and two addresses made up", "1.1.1.1, 2.2.2.2,203.0.113.9 ,198.51.100.2", 2, "203.0.113.9"],
  ["a request round the proxies", null, 1, socket],
  ["an empty header", " , ", 1, socket],
])("%s", (_, forwarded, trustedProxies, expected) => {
  expect(clientAddress({ forwarded, socket, trustedProxies })).toBe(expected);
});
