import { isIPv6 } from "node:net";

/** The network a visitor counts as for throttling: an IPv4 address, or an IPv6 /64 (one customer's block). */
export function networkOf(address: string): string {
  const bare = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (!isIPv6(bare)) return bare || "unknown";
  return `${expand(bare).slice(0, 4).join(":")}::/64`;
}

function expand(address: string): string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(missing).fill("0"), ...right].map((group) =>
    group.replace(/^0+(?=.)/, "").toLowerCase(),
  );
}
