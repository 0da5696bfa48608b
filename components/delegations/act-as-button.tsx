"use client";

import { ActButton } from "@/components/forms/act-button";
import type { ButtonVariant } from "@/components/ui/button";
import { actAsDeputy, actAsSelf } from "@/lib/delegations/actions";

// A page of one role must not be shown from memory to the other: the browser begins anew.
const beginAnew = () => window.location.assign("/");

type ActAsButtonProps = { id: string; label: string; variant?: ButtonVariant };

/** From now on this session acts for the secretary. */
export function ActAsButton({ id, ...look }: ActAsButtonProps) {
  return <ActButton action={actAsDeputy} input={{ id }} onDone={beginAnew} {...look} />;
}

/** Back to the own account. */
export function ActAsSelfButton({ label }: { label: string }) {
  return <ActButton action={actAsSelf} input={{}} label={label} onDone={beginAnew} />;
}
