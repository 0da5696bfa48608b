import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/content-security-policy";
import { outageAnswer } from "@/lib/serving/outage-answer";
import { canServe } from "@/lib/serving/readiness";

/**
 * Sets headers, and answers at once while the database cannot be asked. It never authorises: pages and actions ask for the
 * viewer themselves, so going round this file gains nobody anything.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!request.nextUrl.pathname.startsWith("/api/health/") && !(await canServe())) return outage(request);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { isDevelopment: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  // A visitor's own value of these would reach the page: Next reads the nonce from the request's policy.
  headers.set("Content-Security-Policy", policy);
  headers.delete("Content-Security-Policy-Report-Only");
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // Whatever is not a file of the build is somebody's own.
  response.headers.set("Cache-Control", "private, no-store");
  if (request.nextUrl.protocol === "https:") {
    response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

function outage({ method, headers: sent }: NextRequest): NextResponse {
  const { body, status, headers } = outageAnswer({ method, header: (name) => sent.get(name) });
  return new NextResponse(body, { status, headers });
}

export const config = { matcher: ["/((?!_next/static|favicon.svg).*)"] };
