import { browserStorage } from "@/components/forms/browser-storage";
import { forgetDrafts } from "@/components/forms/kept-drafts";

/**
 * Ends the session on the server and its cookie, forgets drafts kept on this computer, and goes to the sign-in page. What
 * it needs of next-auth comes then: every page has this button.
 */
export async function forgetSession(accountId: string | null): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.sessionStorage.clear();
  const storage = browserStorage();
  if (storage && accountId !== null) forgetDrafts(storage, accountId);
  window.location.assign("/sign-in");
}
