import { describe, expect, it } from "vitest";
import { createRandom } from "../random/create-random";
import { cardNumber, recordNumber } from "./document-numbers";

/** More than one block of either kind, and some from far beyond. */
const indices = [...Array(60_000).keys(), ...Array.from({ length: 20_000 }, (_, i) => 90_000 + i), 1_100_000];

describe.each([
  ["card numbers", cardNumber, /^\d{8}$/],
  ["record numbers", recordNumber, /^\d{6} [A-ZĐ]{2,3}$/],
])("%s", (_, numberOf, shape) => {
  const random = createRandom("numbers");
  const numbers = indices.map((index) => numberOf(index, random));

  it("have the shape of the register", () => {
    expect(numbers.filter((number) => !shape.test(number))).toEqual([]);
  });

  it("are nobody else's", () => {
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

it("most cards begin with a zero, as those of Hà Nội do", () => {
  const random = createRandom("cards");
  const cards = indices.slice(0, 10_000).map((index) => cardNumber(index, random));
  expect(cards.filter((card) => card.startsWith("0")).length).toBeGreaterThan(8_000);
});
