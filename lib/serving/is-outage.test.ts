import { describe, expect, it } from "vitest";
import { isOutage } from "./is-outage";

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe("an outage", () => {
  it.each([
    ["the server is not there", error("connect ECONNREFUSED 127.0.0.1:5432", { code: "ECONNREFUSED" })],
    ["no connection is left", error("sorry, too many clients already", { code: "53300" })],
    ["the disk is full", error("could not extend file", { code: "53100" })],
    ["a lock is not to be had", error("canceling statement due to lock timeout", { code: "55P03" })],
    ["a statement took too long", error("canceling statement", { code: "57014" })],
    ["the server is stopping", error("terminating connection", { code: "57P01" })],
    ["the server is starting", error("the database system is starting up", { code: "57P03" })],
    [
      "the server writes nothing",
      error("cannot execute UPDATE in a read-only transaction", { code: "25006" }),
    ],
    ["the pool has none free", error("timeout exceeded when trying to connect")],
    ["the connection broke off", error("Connection terminated unexpectedly")],
    [
      "Prisma's own wait was over",
      error("Unable to start a transaction in the given time.", { code: "P2028" }),
    ],
    [
      "the adapter says so",
      error("x", { name: "DriverAdapterError", cause: { kind: "DatabaseNotReachable" } }),
    ],
    [
      "Prisma quotes the adapter",
      error("x", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "55P03" } } } }),
    ],
    ["it is the cause of another", error("rendering failed", { cause: error("x", { code: "08006" }) })],
  ])("%s", (_, thrown) => expect(isOutage(thrown)).toBe(true));
});

describe("no outage", () => {
  it.each([
    ["a constraint was broken", error("duplicate key", { code: "23505" })],
    ["two serialised transactions met", error("could not serialize access", { code: "40001" })],
    ["a mistake of ours", error("Cannot read properties of undefined")],
    ["a right is missing", error("permission denied", { code: "42501" })],
    ["a record is missing", error("An operation failed", { code: "P2025" })],
    ["no error at all", null],
    ["a text", "ECONNREFUSED"],
  ])("%s", (_, thrown) => expect(isOutage(thrown)).toBe(false));
});
