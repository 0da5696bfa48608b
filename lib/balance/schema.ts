import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";
import { parsePeriod } from "./period";

const countRequired: MessageKey = "balance.errors.countRequired";
const differencesMissing: MessageKey = "balance.errors.differencesMissing";
const tooManyDifferences: MessageKey = "balance.errors.tooManyDifferences";
const nameRequired: MessageKey = "balance.errors.nameRequired";
const reasonRequired: MessageKey = "balance.errors.reasonRequired";
const tooLong: MessageKey = "balance.errors.tooLong";

/** Where somebody stands whom only one of the two registers has. */
export const differenceSides = ["REGISTER", "PAPER"] as const;
export type DifferenceSide = (typeof differenceSides)[number];

const line = (max: number) =>
  z.string().max(2_000, tooLong).transform(normalizeText).pipe(z.string().max(max, tooLong));

const difference = z.strictObject({
  side: z.enum(differenceSides),
  name: line(200).pipe(z.string().min(1, nameRequired)),
  note: line(300).transform((text) => text || null),
});

const quarterReference = {
  organizationId: z.uuid(),
  period: z.string().refine((code) => parsePeriod(code)?.kind === "QUARTER"),
  /** Of the confirmation on the screen; null where there was none. */
  version: z.int().positive().nullable(),
};

/** A unit's word on a quarter. Where its count and the register's differ, it is people who make the difference. */
export const confirmCountInput = z
  .strictObject({
    ...quarterReference,
    /** The register's count on the screen: what the unit says yes or no to. */
    registerCount: z.int().nonnegative(),
    confirmedCount: z.int(countRequired).nonnegative(countRequired).max(1_000_000, countRequired).nullable(),
    differences: z.array(difference).max(100, tooManyDifferences),
  })
  .transform(({ confirmedCount, ...rest }, context) => {
    if (confirmedCount === null) {
      context.addIssue({ code: "custom", path: ["confirmedCount"], message: countRequired });
      return z.NEVER;
    }
    const onlyOn = (wanted: DifferenceSide) => rest.differences.filter(({ side }) => side === wanted).length;
    if (confirmedCount - rest.registerCount !== onlyOn("PAPER") - onlyOn("REGISTER")) {
      context.addIssue({ code: "custom", path: ["confirmedCount"], message: differencesMissing });
    }
    return { ...rest, confirmedCount };
  });

export const reopenCountInput = z.strictObject({
  ...quarterReference,
  version: z.int().positive(),
  reason: line(500).pipe(z.string().min(1, reasonRequired)),
});
