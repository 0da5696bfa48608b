import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import * as z from "zod";
import { getServerEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { enrolmentInput, secondStepInput } from "./enrolment";
import {
  completeWithCode,
  completeWithEnrolment,
  getHalfOpen,
  type HalfOpen,
  type SecondStepOutcome,
} from "./second-step";
import { cookieHours, isSecureSite, sessionCookieName } from "./session-cookie";
import { closeSession, signIn } from "./sign-in";
import { currentVisit } from "./visit";

const credentialsSchema = z.object({ username: z.string().max(128), password: z.string().max(1024) });

/**
 * next-auth carries the cookie and its CSRF check; the session itself lives in Postgres. Its "JWT" is nothing but the
 * opaque session id, so a stolen database shows only hashes and a revoked session ends on the very next request.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: getServerEnv().authSecret,
    session: { strategy: "jwt", maxAge: cookieHours * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: isSecureSite(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() },
      },
    },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        async authorize(given) {
          const credentials = credentialsSchema.safeParse(given);
          if (!credentials.success) return null;
          const { username, password } = credentials.data;
          const result = await signIn(username, password, await currentVisit()).catch(unavailable);
          if (result.outcome === "throttled") throw new Error("throttled");
          return result.outcome === "signed-in" ? { id: result.token } : null;
        },
      }),
      Credentials({
        id: "second-step",
        credentials: { code: {}, secret: {}, recoveryCodes: {} },
        async authorize(given) {
          const half = await getHalfOpen();
          if (!half) throw new Error("ended");
          const result = await takeSecondStep(half, given ?? {}).catch(unavailable);
          if (result.outcome === "throttled") throw new Error("throttled");
          return result.outcome === "signed-in" ? { id: result.token } : null;
        },
      }),
    ],
    jwt: {
      encode: ({ token }) => Promise.resolve(token?.sub ?? ""),
      decode: ({ token }) => Promise.resolve(token ? { sub: token } : null),
    },
    callbacks: {
      // The id never reaches a script: /api/auth/session tells nothing but when the cookie ends.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sub) await closeSession(token.sub);
      },
    },
  };
}

/** next-auth hands an error's message to the browser: of the database's none is for it. */
function unavailable(error: unknown): never {
  log.error({ err: error }, "sign-in failed");
  throw new Error("unreachable");
}

/** A code; or, for whoever has no factor yet and needs one, the factor with its first code. */
function takeSecondStep(half: HalfOpen, given: Partial<Record<string, unknown>>): Promise<SecondStepOutcome> {
  if (half.secret) {
    const input = secondStepInput.safeParse({ code: given.code });
    return input.success ? completeWithCode(half, input.data.code) : Promise.resolve({ outcome: "refused" });
  }
  const { secret, code, recoveryCodes } = given;
  const input = enrolmentInput.safeParse({ secret, code, recoveryCodes: String(recoveryCodes).split(" ") });
  return input.success ? completeWithEnrolment(half, input.data) : Promise.resolve({ outcome: "refused" });
}
