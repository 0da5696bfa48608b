import "server-only";
import { type EnrolmentOffer, offerEnrolment } from "./enrolment-offer";
import { getHalfOpen } from "./second-step";

/** What a half-open sign-in is asked for: a code, or (with an offer) to set up the factor; null when none is half open. */
export async function offerSecondStep(): Promise<{ username: string; offer: EnrolmentOffer | null } | null> {
  const half = await getHalfOpen();
  return half && { username: half.username, offer: half.secret ? null : offerEnrolment(half.username) };
}
