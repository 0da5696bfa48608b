import type { DatedRule } from "./dated-rule";

/** Years of Party age for which Huy hiệu Đảng is given. */
export const badgeLevels = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const;
export type BadgeLevel = (typeof badgeLevels)[number];

/** One of the four awards of a year and the months in which the Party age is reached; a window may begin the year before. */
export type AwardWindow = { month: number; day: number; fromMonth: number; toMonth: number };

type BadgeTerms = {
  windows: readonly AwardWindow[];
  /** The dossier goes up so many working days before the award. */
  dossierWorkingDays: number;
  /** How much sooner the seriously ill may be given it, and from which level on the longer time holds. */
  earlyMonths: number;
  longEarlyMonths: number;
  longEarlyFromLevel: BadgeLevel;
  /** Truy tặng: how long after the death. */
  posthumousMonths: number;
  /** Waiting time after khiển trách, cảnh cáo and cách chức. The register holds no discipline: screens say so. */
  waitingMonths: { reprimand: number; warning: number; removalFromPost: number };
};

const ofHanoi: BadgeTerms = {
  windows: [
    { month: 2, day: 3, fromMonth: 12, toMonth: 2 },
    { month: 5, day: 19, fromMonth: 3, toMonth: 5 },
    { month: 9, day: 2, fromMonth: 6, toMonth: 9 },
    { month: 11, day: 7, fromMonth: 10, toMonth: 11 },
  ],
  dossierWorkingDays: 30,
  earlyMonths: 12,
  longEarlyMonths: 24,
  longEarlyFromLevel: 70,
  posthumousMonths: 12,
  waitingMonths: { reprimand: 6, warning: 9, removalFromPost: 12 },
};

/**
 * Tặng Huy hiệu Đảng in Hà Nội. Levels, the four dates and the early award stood in 01-HD/TW (2021, point 18) already; the
 * windows of the years before 2025 are taken to be the same.
 */
export const badgeRule: DatedRule<BadgeTerms> = [
  { validFrom: null, basis: { text: "badgeGuideline", point: null, certainty: "ASSUMED" }, ...ofHanoi },
  { validFrom: "2025-08-21", basis: { text: "badgeGuideline", point: null, certainty: "READ" }, ...ofHanoi },
];
