import { expect, it } from "vitest";
import { safeError } from "./safe-error";

it("keeps what explains an error and nothing it carries", () => {
  const error = Object.assign(new Error("connection lost", { cause: new TypeError("reset") }), {
    code: "57P01",
    client: { secretKey: "do not log" },
    detail: "Key (card_number)=(01234567) already exists.",
  });
  const kept = safeError(error);
  expect(kept).toMatchObject({
    name: "Error",
    message: "connection lost",
    code: "57P01",
    cause: { name: "TypeError" },
  });
  expect(JSON.stringify(kept)).not.toMatch(/do not log|01234567/);
});

it("takes what is no error as text", () => {
  expect(safeError("gone")).toEqual({ message: "gone" });
});
