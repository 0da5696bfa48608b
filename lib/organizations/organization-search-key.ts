import { searchKey } from "@/lib/text/search-key";

type Names = { code: string; name: string; shortName: string; aliases: readonly string[] };

/** The stored text in which an organisation is looked for: its names, code and aliases, accent-free. */
export function organizationSearchKey({ code, name, shortName, aliases }: Names): string {
  return searchKey([name, shortName, code, ...aliases].join(" "));
}
