import { describe, expect, it } from "vitest";
import { memberFilterWords } from "./filter-words";
import { permittedFilterWords, permittedSearch } from "./permitted-search";
import { loadMemberSearch } from "./search";

const asked = loadMemberSearch(new URLSearchParams("religion=CATHOLIC&ethnicity=tay&sex=FEMALE&q=an"));

describe("permittedSearch", () => {
  it.each(["STAFF", "SECRETARY"] as const)("leaves %s every word", (role) => {
    expect(permittedSearch({ role }, asked)).toEqual(asked);
    expect(permittedFilterWords({ role })).toEqual(memberFilterWords);
  });

  it.each(["LEADER", "ADMIN"] as const)("takes from %s what would tell a withheld field", (role) => {
    expect(permittedSearch({ role }, asked)).toEqual({ ...asked, religion: null, ethnicity: null });
    expect(permittedFilterWords({ role })).toEqual(
      memberFilterWords.filter((word) => word !== "religion" && word !== "ethnicity"),
    );
  });
});
