import type { Tone } from "@/components/ui/tone";
import type { StudyStatus } from "@/lib/study/terms";

/** Red is kept for overdue and below the threshold; being under way is neither good nor bad. */
export const statusTones: Readonly<Record<StudyStatus, Tone>> = {
  NOT_STARTED: "neutral",
  PLANNED: "neutral",
  IN_PROGRESS: "info",
  STUDIED: "info",
  REPORTED: "good",
  RETURNED: "warn",
  CONFIRMED: "good",
};
