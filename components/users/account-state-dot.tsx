import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { AccountState } from "@/lib/users/account";

const tones = {
  ACTIVE: "good",
  WAITING: "info",
  LINK_EXPIRED: "warn",
  DISABLED: "neutral",
} as const satisfies Record<AccountState, Tone>;

export function AccountStateDot({ state }: { state: AccountState }) {
  const t = useTranslations("users.states");
  return <StatusDot tone={tones[state]}>{t(state)}</StatusDot>;
}
