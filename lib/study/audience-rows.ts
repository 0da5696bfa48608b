import type { AudienceNumbers } from "./participation";
import type { StudyAudience } from "./terms";

/** The numbers of one audience, in the order they are typed. */
export const numberFields = ["summoned", "present", "excused", "unexcused", "madeUp"] as const;
export type NumberField = (typeof numberFields)[number];

/** One row of the form, as typed. */
export type AudienceText = Record<NumberField, string>;

const emptyAudienceText: AudienceText = {
  summoned: "",
  present: "",
  excused: "",
  unexcused: "",
  madeUp: "",
};

/** The rows of the form for a campaign: what is on record, and blanks for what is not. */
export function audienceTexts(
  audiences: readonly StudyAudience[],
  recorded: readonly ({ audience: StudyAudience } & AudienceNumbers)[],
): Partial<Record<StudyAudience, AudienceText>> {
  return Object.fromEntries(
    audiences.map((audience) => {
      const numbers = recorded.find((row) => row.audience === audience);
      return [audience, numbers ? textOf(numbers) : emptyAudienceText];
    }),
  );
}

function textOf(numbers: AudienceNumbers): AudienceText {
  const { summoned, present, excused, unexcused, madeUp } = numbers;
  return {
    summoned: String(summoned),
    present: String(present),
    excused: String(excused),
    unexcused: String(unexcused),
    madeUp: String(madeUp),
  };
}
