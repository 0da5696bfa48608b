import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";

/**
 * Under what name an erased person goes on standing on the lists of the past: data, as any name is, and the same in both
 * languages.
 */
export const erasedName = "Người đã xóa dữ liệu";

/** The name with its keys, in the order in which the functions of the database take them. */
export const erasedNameKeys = [erasedName, searchKey(erasedName), nameSortKey(erasedName)] as const;
