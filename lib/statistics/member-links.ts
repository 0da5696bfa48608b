/** Where a secretary fills the unit's list. */
export const addMemberHref = "/members/new";
export const importMembersHref = "/members/import";
