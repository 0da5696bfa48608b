import type { ActionResult } from "@/lib/action/result";

type Words = Record<"wrong" | "throttled" | "ended", string>;

/** Sends what completes a half-open sign-in; a refusal comes back at the field of the code. */
export async function takeSecondStep(
  given: Record<string, string>,
  words: Words,
): Promise<ActionResult<null>> {
  const { signIn } = await import("next-auth/react");
  const answer = await signIn("second-step", { ...given, redirect: false });
  if (answer?.ok && !answer.error) return { ok: true, value: null };
  if (answer?.error === "throttled" || answer?.error === "ended") {
    return { ok: false, error: { message: words[answer.error] } };
  }
  if (answer?.error === "unreachable") throw new Error(answer.error);
  return { ok: false, error: { message: words.wrong, fields: { code: words.wrong } } };
}
