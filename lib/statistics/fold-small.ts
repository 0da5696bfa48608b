import { type SensitiveField, shows, smallestGroup } from "@/lib/access/sensitive-fields";
import { isFilteredBeyond } from "./dashboard-filter";
import type { Words } from "./words";

type Share<Code> = { code: Code; members: number };

/** Instead of a code: the groups too small to be told apart, together. */
export const SMALL = "SMALL";

/**
 * Groups by a sensitive field as a reader may see them. To a role that is not shown the field of single people, a part of the bloc
 * tells apart no group of fewer than five: one bar of one person would name him. The whole bloc's figures are everybody's, and
 * nothing is lost: the groups add up as before. `alsoSmall` are codes small in what is compared beside these.
 */
export function foldSmall<Code extends string>(
  field: SensitiveField,
  groups: readonly Share<Code>[],
  words: Pick<Words, "viewer" | "filter">,
  alsoSmall: ReadonlySet<string> = new Set(),
): Share<Code | typeof SMALL>[] {
  if (shows(words.viewer, field)) return [...groups];
  const isSmall = ({ code, members }: Share<Code>) =>
    alsoSmall.has(code) || (isPart(words) && members < smallestGroup);
  const small = groups.filter(isSmall).reduce((sum, { members }) => sum + members, 0);
  const told: Share<Code | typeof SMALL>[] = groups.filter((group) => !isSmall(group));
  return small === 0 ? told : [...told, { code: SMALL, members: small }];
}

/** Codes that one of two sides of a comparison would not tell apart: then neither does, or the difference would. */
export function smallOfEither<Code extends string>(
  sides: readonly { groups: readonly Share<Code>[]; filter: Words["filter"] }[],
): Set<string> {
  const parts = sides.filter(isPart);
  const codes = new Set(sides.flatMap(({ groups }) => groups.map(({ code }) => code)));
  const count = (groups: readonly Share<Code>[], asked: Code) =>
    groups.find(({ code }) => code === asked)?.members ?? 0;
  return new Set(
    [...codes].filter((code) => parts.some(({ groups }) => count(groups, code) < smallestGroup)),
  );
}

function isPart({ filter }: Pick<Words, "filter">): boolean {
  return isFilteredBeyond(filter, []);
}
