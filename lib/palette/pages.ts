import { navigationOf } from "@/lib/access/navigation";
import { can, type Permission, type Role } from "@/lib/access/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import { searchKey } from "@/lib/text/search-key";

type PalettePage = { href: string; label: string };

/** Pages people go to straight that are not in the navigation: mostly the forms behind "add". */
const furtherPages: readonly { href: string; label: MessageKey; permission: Permission }[] = [
  { href: "/members/new", label: "palette.pages.newMember", permission: "member.write" },
  { href: "/members/import", label: "palette.pages.importMembers", permission: "member.write" },
  { href: "/members/bulk", label: "palette.pages.bulkChanges", permission: "member.write" },
  { href: "/study/new", label: "palette.pages.newCampaign", permission: "campaign.write" },
  { href: "/administration/accounts/new", label: "palette.pages.newAccount", permission: "account.manage" },
  { href: "/administration/rights", label: "palette.pages.rights", permission: "account.manage" },
  { href: "/account/delegations", label: "delegations.title", permission: "account.own" },
  { href: "/administration/settings", label: "palette.pages.settings", permission: "account.manage" },
];

/** The pages of a viewer, named by `word`: the navigation in its order, then the others. */
export function palettePages(viewer: { role: Role }, word: (key: MessageKey) => string): PalettePage[] {
  return [
    ...navigationOf(viewer).map(({ href, icon }) => ({ href, label: word(`navigation.${icon}`) })),
    ...furtherPages
      .filter(({ permission }) => can(viewer, permission))
      .map(({ href, label }) => ({ href, label: word(label) })),
  ];
}

/** The pages whose name has, for every word typed, a word that begins with it; all of them for an empty text. */
export function matchingPages<Page extends PalettePage>(pages: readonly Page[], text: string): Page[] {
  const words = searchKey(text).split(" ").filter(Boolean);
  if (words.length === 0) return text.trim() === "" ? [...pages] : [];
  return pages.filter(({ label }) => words.every((word) => ` ${searchKey(label)}`.includes(` ${word}`)));
}
