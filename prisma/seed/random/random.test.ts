import { describe, expect, it } from "vitest";
import { createRandom } from "./create-random";
import { shareOut } from "./share-out";
import { createUuids } from "./uuids";
import { weighted, weightedWords } from "./weighted";

describe("chance", () => {
  it("repeats itself for the same seed and no other", () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
  });

  it("spreads evenly over whole numbers, both ends included", () => {
    const random = createRandom("dice");
    const counts = new Map<number, number>();
    for (let i = 0; i < 6_000; i += 1) {
      const face = random.int(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it("draws by weight", () => {
    const random = createRandom("weights");
    const draw = weighted([
      ["often", 9],
      ["rarely", 1],
      ["never", 0],
    ]);
    const drawn = Array.from({ length: 5_000 }, () => draw(random));
    expect(drawn.filter((value) => value === "rarely").length).toBeGreaterThan(400);
    expect(drawn.filter((value) => value === "rarely").length).toBeLessThan(600);
    expect(drawn).not.toContain("never");
  });

  it("reads weights behind words of several syllables, 1 where there is none", () => {
    const random = createRandom("words");
    const draw = weightedWords("Thị Thu 0, Đức");
    expect(Array.from({ length: 50 }, () => draw(random))).not.toContain("Thị Thu");
  });
});

describe("shareOut", () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [7, [0.5, 1.5], [2, 5]],
    [0, [3, 4], [0, 0]],
    [5, [5], [5]],
  ])("%i by %j", (total, weights, parts) => {
    expect(shareOut(total, weights)).toEqual(parts);
  });
});

describe("ids", () => {
  it("rise within a series and are the same again", () => {
    const make = () => Array.from({ length: 100 }, createUuids(3, createRandom("ids")));
    expect(make()).toEqual(make().toSorted());
    expect(new Set(make()).size).toBe(100);
  });
});
