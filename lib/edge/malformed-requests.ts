import { onRequestStart } from "@/lib/serving/on-request-start";

/** An address that no page has. */
const nowhere = "/nowhere";

const methods: ReadonlySet<string | undefined> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

type Asked = { method?: string | undefined; url?: string | undefined };

/**
 * Whether a request is one that no page of ours makes and that the framework or the database would stumble over: a method
 * nobody answers, an address that is not UTF-8 or has a NUL, anything but the reading of a file.
 */
export function isMalformed({ method, url = "" }: Asked): boolean {
  if (!methods.has(method) || /%00|\0/.test(url)) return true;
  const [path = ""] = url.split("?");
  const isReading = method === "GET" || method === "HEAD";
  return !isDecodable(path) || (!isReading && isFile(path));
}

/** Such a request is answered like one for a page that does not exist. */
export function refuseMalformedRequests(): void {
  onRequestStart(({ request }) => {
    if (!isMalformed(request)) return;
    request.method = "GET";
    request.url = nowhere;
  });
}

/** Those of the build, and those of `public`, which lie at the top; a page's address may end in a unit's code with a dot. */
function isFile(path: string): boolean {
  return path.startsWith("/_next/") || /^\/[^/]+\.(?!rsc$)[a-z0-9]+$/i.test(path);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
