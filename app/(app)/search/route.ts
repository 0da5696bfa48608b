import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/viewer";
import { membersHref } from "@/lib/members/search";
import { matchingPages, palettePages } from "@/lib/palette/pages";
import type { PaletteAnswer } from "@/lib/palette/palette-answer";
import { findInScope, mostMembers } from "@/lib/palette/queries";

/** Pages, organisations and members in the viewer's scope for the text typed into the palette: `?q=`. */
export async function GET(request: Request) {
  const viewer = await requireViewer();
  const t = await getTranslations();
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100).trim();
  const pages = palettePages(viewer, (key) => t(key)).map((page) => ({ ...page, note: null }));
  const { units, members } = q === "" ? { units: [], members: [] } : await findInScope(viewer, q);
  const all = { href: membersHref({ q }), label: t("palette.allMembers", { text: q }), note: null };
  const answer: PaletteAnswer = {
    pages: matchingPages(pages, q),
    units,
    members: members.length < mostMembers ? members : [...members, all],
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
