import { transferHref } from "@/lib/transfers/transfer";
import type { DueMember } from "@/lib/worklist/worklist";

/** Where a line leads: to the transfer of whoever is on the way, which both ends may open, else to the member. */
export function dueHref({ id, transfer }: Pick<DueMember, "id" | "transfer">): string {
  return transfer === null ? `/members/${id}` : transferHref(transfer.id);
}
