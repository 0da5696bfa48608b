/** Where to go after signing in: a page of this site, or the home for anything else an address may carry. */
export function returnPath(from: string | string[] | undefined): string {
  const isOwn = typeof from === "string" && /^\/(?![/\\])[\w\-./[\]~%?=&+,:]*$/.test(from);
  return isOwn && !from.startsWith("/sign-in") ? from : "/";
}
