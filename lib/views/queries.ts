import "server-only";
import { redirect } from "next/navigation";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { canonicalQuery } from "./canonical-query";
import { defaultViewWord, type OpenView, type SavedView, viewHref, viewWord } from "./saved-view";
import type { ViewList } from "./view-list";

type Words = Readonly<Record<string, string | string[] | undefined>>;

/** The views of a list the viewer may open: the own ones first, each group by name. */
export async function listViews(viewer: Viewer, list: ViewList): Promise<SavedView[]> {
  const rows = await withScope(viewer, (db) =>
    db.savedView.findMany({
      where: { list },
      include: { defaults: { where: { accountId: viewer.accountId }, select: { viewId: true } } },
    }),
  );
  const views = rows.map(({ id, version, name, query, isShared, accountId, defaults }) => ({
    id,
    version,
    list,
    name,
    query,
    isShared,
    isMine: accountId === viewer.accountId,
    isDefault: defaults.length > 0,
  }));
  return views.sort((a, b) => Number(b.isMine) - Number(a.isMine) || collator.compare(a.name, b.name));
}

/**
 * The view that an address says it came from (`saved=`), and whether it still shows that view; null when it names none the
 * viewer may see. `saved=default` goes to the viewer's default view, if there is one.
 */
export async function openView(viewer: Viewer, list: ViewList, words: Words): Promise<OpenView | null> {
  const asked = words[viewWord];
  if (typeof asked !== "string" || asked === "") return null;
  const isKnown = asked === defaultViewWord || z.uuid().safeParse(asked).success;
  if (!isKnown) return null;
  const views = await listViews(viewer, list);
  if (asked === defaultViewWord) {
    const view = views.find(({ isDefault }) => isDefault);
    if (view) redirect(viewHref(view, typeof words.on === "string" ? words.on : null));
    return null;
  }
  const view = views.find(({ id }) => id === asked);
  if (!view) return null;
  const [now, kept] = await Promise.all([
    canonicalQuery(list, queryOf(words)),
    canonicalQuery(list, view.query),
  ]);
  return { ...view, isDrifted: now !== kept };
}

function queryOf(words: Words): string {
  const given = Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new URLSearchParams(given).toString();
}

const collator = new Intl.Collator("vi");
