import { expect, test } from "vitest";
import { shareReads } from "./share-reads";

/** A read that is counted when it begins and answers its number when told to. */
function countedReads() {
  const ends: ((failure?: Error) => void)[] = [];
  const read = () =>
    new Promise<number>((resolve, reject) => {
      const number = ends.length + 1;
      ends.push((failure) => (failure ? reject(failure) : resolve(number)));
    });
  return {
    read,
    begun: () => ends.length,
    end: (number: number, failure?: Error) => ends[number - 1]?.(failure),
  };
}

test("who asks while a read runs gets the next one, together with the others", async () => {
  const { read, begun, end } = countedReads();
  const share = shareReads<number>();
  const first = share("bloc", read);
  const second = share("bloc", read);
  const third = share("bloc", read);
  expect(begun()).toBe(1);
  end(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(begun()).toBe(2);
  const fourth = share("bloc", read);
  end(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  await Promise.resolve();
  end(3);
  expect(await fourth).toBe(3);
});

test("nothing is kept: who asks later reads again", async () => {
  const { read, end } = countedReads();
  const share = shareReads<number>();
  for (const number of [1, 2]) {
    const answer = share("bloc", read);
    end(number);
    expect(await answer).toBe(number);
  }
});

test("a failure is told to those who shared it and to nobody after", async () => {
  const { read, end } = countedReads();
  const share = shareReads<number>();
  const first = share("bloc", read);
  const second = share("bloc", read);
  end(1, new Error("lost"));
  await expect(first).rejects.toThrow("lost");
  await Promise.resolve();
  end(2);
  expect(await second).toBe(2);
});

test("different questions never share", () => {
  const { read, begun } = countedReads();
  const share = shareReads<number>();
  share("one unit", read);
  share("another unit", read);
  expect(begun()).toBe(2);
});
