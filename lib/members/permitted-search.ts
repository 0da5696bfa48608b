import type { Role } from "@/lib/access/permissions";
import { type SensitiveField, shows } from "@/lib/access/sensitive-fields";
import { type MemberFilterWord, memberFilterWords } from "./filter-words";
import type { MemberSearch } from "./search";

const fieldOf: Partial<Record<MemberFilterWord, SensitiveField>> = {
  ethnicity: "ethnicity",
  religion: "religion",
};

/** The filters offered to a viewer: none by a field that is not shown to the role, since a count would tell it. */
export function permittedFilterWords(viewer: { role: Role }): MemberFilterWord[] {
  return memberFilterWords.filter((word) => {
    const field = fieldOf[word];
    return field === undefined || shows(viewer, field);
  });
}

/** A search as far as the viewer may ask it: other words count as not given, as if they were no words at all. */
export function permittedSearch<Search extends Pick<MemberSearch, "ethnicity" | "religion">>(
  viewer: { role: Role },
  search: Search,
): Search {
  return {
    ...search,
    ...(!shows(viewer, "ethnicity") && { ethnicity: null }),
    ...(!shows(viewer, "religion") && { religion: null }),
  };
}
