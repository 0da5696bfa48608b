import { OrganizationBalance } from "@/components/balance/organization-balance";
import type { Viewer } from "@/lib/auth/viewer";
import { periodOn, untilToday } from "@/lib/balance/period";
import { getBalance } from "@/lib/balance/queries";

/** The organisation's balance of this year; nothing for who may not see it. The balance builds on organisations, so their page brings it in here. */
export async function YearBalance({ viewer, code }: { viewer: Viewer; code: string }) {
  const year = untilToday(periodOn("YEAR", viewer.today), viewer.today);
  const balance = await getBalance(viewer, code, year);
  return balance && <OrganizationBalance balance={balance} />;
}
