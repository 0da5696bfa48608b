import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { AuditOutcome } from "@/lib/audit/audit-line";

const tones = { DONE: "good", SEEN: "info", REFUSED: "bad" } as const satisfies Record<AuditOutcome, Tone>;

export function OutcomeDot({ outcome }: { outcome: AuditOutcome }) {
  const t = useTranslations("audit.outcomes");
  return <StatusDot tone={tones[outcome]}>{t(outcome)}</StatusDot>;
}
