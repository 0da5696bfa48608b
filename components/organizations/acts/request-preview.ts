import type { Action } from "@/lib/action/result";
import type { ActPreview } from "@/lib/organizations/acts/act-preview";
import type { ActInput } from "@/lib/organizations/acts/schema";

/** A preview, and the act it is of. */
export type PreviewedAct = { act: ActInput; preview: ActPreview };

/** Asks what an act would do, in the shape of an action: nothing is written, so there is no key to send. */
export function requestPreview(signedOut: string): Action<ActInput, PreviewedAct> {
  return async (act) => {
    const response = await fetch("/organizations/acts/preview", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(act),
      redirect: "manual",
    });
    // The signed-out are sent to the sign-in page, which is no answer here.
    if (response.type === "opaqueredirect")
      return { ok: false, error: { message: signedOut, reason: "signedOut" } };
    const answer: Awaited<ReturnType<Action<ActInput, ActPreview>>> = await response.json();
    return answer.ok ? { ok: true, value: { act, preview: answer.value } } : answer;
  };
}
