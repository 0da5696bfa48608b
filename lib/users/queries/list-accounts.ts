import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { Account } from "../account";
import { arrangeAccounts } from "../arrange";
import type { AccountSearch } from "../search";
import { readAccounts } from "./read-accounts";

export type AccountList = { rows: Account[]; total: number; page: number };

/** A page of the accounts. */
export async function listAccounts(viewer: Viewer, search: AccountSearch): Promise<AccountList> {
  const accounts = await withScope(viewer, (db) => readAccounts(db));
  const listed = arrangeAccounts(accounts, search);
  const page = Math.min(search.page, Math.max(1, Math.ceil(listed.length / search.pageSize)));
  return {
    rows: listed.slice((page - 1) * search.pageSize, page * search.pageSize),
    total: listed.length,
    page,
  };
}
