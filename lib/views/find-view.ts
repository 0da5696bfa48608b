import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type ViewList, viewLists } from "./view-list";

/** A view the viewer may see, own or shared; null for any other id. */
export async function findView(db: ScopedDb, id: string) {
  const view = await db.savedView.findUnique({ where: { id } });
  const list = viewLists.find((known) => known === view?.list);
  return view && list ? { ...view, list: list satisfies ViewList } : null;
}
