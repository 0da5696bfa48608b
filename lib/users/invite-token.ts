/** How long a one-time link can be used. */
export const inviteHours = 72;

/** A fresh secret for a one-time link: 256 random bits as the 43 letters the link carries. */
export function newInviteToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
