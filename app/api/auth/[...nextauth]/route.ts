import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options need the running server's environment, so they are made per request, not when the module loads. */
function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

/** Nothing here calls back by GET, and next-auth would call that a fault of its own. */
async function get(request: NextRequest, context: Context): Promise<Response> {
  const [asked] = (await context.params).nextauth;
  return asked === "callback" ? new Response(null, { status: 405 }) : handle(request, context);
}

export { get as GET, handle as POST };
