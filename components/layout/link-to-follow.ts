import { carryAsOf } from "@/lib/dates/as-of-pages";

export type LinkToFollow = { href: string; scroll: boolean };

/** The in-app navigation a click asks for, or null when the click belongs to the browser or to somebody else. */
export function linkToFollow(event: MouseEvent, location: Location): LinkToFollow | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!anchor || anchor.hasAttribute("download") || anchor.hasAttribute("target")) return null;
  // The attribute, not the property: links inside a drawing are SVG elements, whose property is an object.
  const target = new URL(anchor.getAttribute("href") ?? "", location.href);
  const url = anchor.getAttribute("data-as-of") === "own" ? target : carryAsOf(target, location);
  if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return null;
  // Whoever signs in begins anew: pages kept of a session do not outlive it.
  if (url.pathname === "/sign-in") return null;
  const samePage = url.pathname === location.pathname && url.search === location.search;
  if (samePage && url.hash) return null;
  return {
    href: `${url.pathname}${url.search}${url.hash}`,
    scroll: anchor.getAttribute("data-scroll") !== "keep",
  };
}
