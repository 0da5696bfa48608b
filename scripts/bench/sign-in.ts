import { Agent } from "node:http";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { send } from "./load";

/** Signs a demo account in the way the browser does and answers the Cookie header of its session. */
export async function signInCookie(origin: string, username: string): Promise<string> {
  const answer = await submit(origin, username, DEMO_PASSWORD);
  const session = cookieOf(answer.headers["set-cookie"]);
  if (answer.status !== 200 || !session.includes("so-khoi-session="))
    throw new Error(`${username} could not sign in: ${answer.status}`);
  return session;
}

/** The name of the error that a sign-in ends with; empty when it succeeds. */
export async function trySignIn(origin: string, username: string, password: string): Promise<string> {
  const { body } = await submit(origin, username, password);
  const { url }: { url: string } = JSON.parse(body);
  return new URL(url).searchParams.get("error") ?? "";
}

async function submit(origin: string, username: string, password: string) {
  const agent = new Agent({ keepAlive: true });
  const start = await send(origin, agent, { path: "/api/auth/csrf" });
  const { csrfToken }: { csrfToken: string } = JSON.parse(start.body);
  const form = new URLSearchParams({ csrfToken, username, password, json: "true" });
  const answer = await send(origin, agent, {
    path: "/api/auth/callback/credentials",
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookieOf(start.headers["set-cookie"]),
    },
    body: form.toString(),
  });
  agent.destroy();
  return answer;
}

function cookieOf(setCookies: string[] | undefined): string {
  return (setCookies ?? []).map((line) => line.split(";")[0]).join("; ");
}
