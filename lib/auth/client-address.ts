type Sent = {
  /** `x-forwarded-for`, which anybody can send. */
  forwarded: string | null;
  /** The other end of the connection, which nobody can. */
  socket: string | null;
  trustedProxies: number;
};

/**
 * The address a visitor comes from. Each proxy of our own adds one address to the end of `x-forwarded-for`, so with n of them the
 * n-th from the end is the last that can be believed; whatever stands before it was made up or cannot be told from it. Fewer
 * than n addresses: the request went round the proxies.
 */
export function clientAddress({ forwarded, socket, trustedProxies }: Sent): string {
  const told = (forwarded ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean);
  const believed = trustedProxies === 0 ? undefined : told.at(-trustedProxies);
  return believed ?? socket ?? "";
}
