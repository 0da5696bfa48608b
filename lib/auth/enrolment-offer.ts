import "server-only";
import { encode } from "uqr";
import { enrolmentUri, newFactorSecret } from "./totp";

/** A key to put into an authenticator: as text, and as a picture of `size` × `size` squares drawn by one path. */
export type EnrolmentOffer = { secret: string; picture: { size: number; path: string } };

/** Made anew for each look at the page; nothing is kept until a code of it comes back. */
export function offerEnrolment(username: string): EnrolmentOffer {
  const secret = newFactorSecret();
  const { data, size } = encode(enrolmentUri(secret, { issuer: "Sổ Khối", label: username }), {
    ecc: "M",
    border: 4,
  });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { secret, picture: { size, path } };
}
