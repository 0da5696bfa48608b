import { localeCookie, parseLocale } from "@/lib/i18n/locale";
import { outagePage, outagePolicy, outageWords, retryAfterSeconds } from "./outage-page";

/** What of a request decides how it is told; `header` takes names in lower case. */
type Asked = { method: string; header: (name: string) => string | null | undefined };

export type OutageAnswer = { status: 503; headers: Record<string, string>; body: string };

/**
 * The answer while the database cannot be asked: a page for whoever opens one, a sentence for everything else. A form is
 * told in exactly `text/plain`, which is how Next.js hands the sentence to the form that sent it.
 */
export function outageAnswer({ method, header }: Asked): OutageAnswer {
  const cookie = new RegExp(`(?:^|; ?)${localeCookie}=([^;]*)`).exec(header("cookie") ?? "");
  const locale = parseLocale(cookie?.[1]);
  const isForm = header("next-action") != null;
  const isPage =
    !isForm &&
    (method === "GET" || method === "HEAD") &&
    header("rsc") == null &&
    (header("accept") ?? "").includes("text/html");
  const plain = isForm ? "text/plain" : "text/plain; charset=utf-8";
  return {
    status: 503,
    headers: {
      "Content-Type": isPage ? "text/html; charset=utf-8" : plain,
      "Retry-After": String(retryAfterSeconds),
      "Cache-Control": "no-store",
      "Content-Security-Policy": outagePolicy,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    },
    body: isPage ? outagePage(locale) : outageWords[locale].sentence,
  };
}
