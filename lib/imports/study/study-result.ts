import * as z from "zod";
import { type NumberField, numberFields } from "@/lib/study/audience-rows";
import { type StudyAudience, studyAudiences, studyStatuses } from "@/lib/study/terms";
import type { ParsedRow } from "../parsed-row";

const counts = z.object({
  summoned: z.number(),
  present: z.number(),
  excused: z.number(),
  unexcused: z.number(),
  madeUp: z.number(),
});
export type Counts = z.output<typeof counts>;

/** What a file says of one unit. Before it meets the register a number may be unsaid (null): that changes nothing. */
export const studyResult = z.object({
  /** The unit as the file names it. */
  unit: z.string(),
  numbers: z.partialRecord(z.enum(studyAudiences), z.record(z.enum(numberFields), z.number().nullable())),
});
export type StudyResult = z.output<typeof studyResult>;
export type ParsedResult = ParsedRow<StudyResult>;

/** A unit of the campaign, with what it has on record. */
export const existingUnit = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  /** Every way to write it: name, short name, code, aliases. */
  spellings: z.array(z.string()),
  status: z.enum(studyStatuses),
  membersOnList: z.number(),
  /** Its members' numbers follow from roll calls. */
  isByRoll: z.boolean().optional(),
  numbers: z.partialRecord(z.enum(studyAudiences), counts),
});
export type ExistingUnit = z.output<typeof existingUnit>;

/**
 * The numbers of an audience as they stand once the file has spoken: what it does not say stays. Who was excused and who
 * caught up are some of those absent: where a file with fewer absent says nothing of them, they are no longer known.
 */
export function mergeCounts(
  known: Counts | undefined,
  said: Readonly<Record<NumberField, number | null>>,
): Counts {
  const summoned = said.summoned ?? known?.summoned ?? 0;
  const present = said.present ?? known?.present ?? 0;
  const absent = summoned - present;
  const fits = (known?.excused ?? 0) + (known?.unexcused ?? 0) <= absent && (known?.madeUp ?? 0) <= absent;
  const kept = known && fits ? known : { excused: 0, unexcused: 0, madeUp: 0 };
  return {
    summoned,
    present,
    excused: said.excused ?? kept.excused,
    unexcused: said.unexcused ?? kept.unexcused,
    madeUp: said.madeUp ?? kept.madeUp,
  };
}

export function audiencesOf<Numbers>(
  numbers: Partial<Record<StudyAudience, Numbers>>,
): (readonly [StudyAudience, Numbers])[] {
  return studyAudiences.flatMap((audience) => {
    const own = numbers[audience];
    return own === undefined ? [] : [[audience, own] as const];
  });
}
