export const dynamic = "force-dynamic";

/** The process answers. No I/O: a slow database must not get the process killed. */
export function GET(): Response {
  return new Response("ok");
}
