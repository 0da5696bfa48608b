import { createLoader, parseAsInteger, type SearchParams } from "nuqs/server";
import { pageSizes } from "@/components/data-table/page-sizes";

/** The page of the trash as its address says it; always newest first. */
export type TrashSearch = { page: number; pageSize: number };

const load = createLoader({ page: parseAsInteger.withDefault(1), size: parseAsInteger });

export async function trashSearch(params: Promise<SearchParams>): Promise<TrashSearch> {
  const { page, size } = await load(params);
  return { page: Math.max(1, page), pageSize: pageSizes.find((known) => known === size) ?? 100 };
}
