import { describe, expect, it } from "vitest";
import { matchingNodes, matchingTree, sortedNodes, totalsOf } from "./arrange";
import type { OrganizationNode } from "./organization-node";
import { organizationSearchKey } from "./organization-search-key";

function node(id: string, parentId: string, more: Partial<OrganizationNode> = {}): OrganizationNode {
  const name = more.name ?? id;
  return {
    id,
    parentId,
    parentName: parentId,
    kind: "CELL",
    kindLabel: null,
    typeCode: null,
    code: id,
    name,
    searchKey: organizationSearchKey({ code: id, name, shortName: name, aliases: [] }),
    position: 1,
    cells: 0,
    people: { members: 10, probationary: 1, secretary: null },
    ...more,
  };
}

const people = (members: number, secretary: string | null = null) => ({
  members,
  probationary: 0,
  secretary,
});

const tree = [
  node("SCT", "bloc", {
    name: "Đảng bộ Sở Công Thương",
    kind: "BASE_COMMITTEE",
    typeCode: "5",
    cells: 2,
    people: people(30, "Trần Văn Ân"),
  }),
  node("SCT.BP1", "SCT", {
    name: "Đảng bộ bộ phận Chi cục",
    kind: "PART_COMMITTEE",
    cells: 1,
    people: people(20),
  }),
  node("SCT.02", "SCT.BP1", { name: "Chi bộ Đội số 1", people: people(20) }),
  node("SCT.01", "SCT", { name: "Chi bộ Văn phòng", people: people(10) }),
  node("HND", "bloc", {
    name: "Chi bộ Hội Nông dân",
    kind: "BASE_CELL",
    typeCode: "4",
    people: people(21, "Lê Thị Ánh"),
  }),
];
const all = { q: "", kind: null, type: null };
const ids = (nodes: readonly OrganizationNode[]) => nodes.map(({ id }) => id);

describe("matchingNodes", () => {
  it.each([
    ["so cong thuong", ["SCT"]],
    ["SỞ CÔNG THƯƠNG".normalize("NFD"), ["SCT"]],
    ["thuong so", ["SCT"]],
    ["sct.0", ["SCT.02", "SCT.01"]],
    ["khong co", []],
    ["  ", ids(tree)],
  ])("finds %j without accents and in any order of words", (q, found) => {
    expect(ids(matchingNodes(tree, { ...all, q }))).toEqual(found);
  });

  it("keeps one kind, or one type of Biểu 5", () => {
    expect(ids(matchingNodes(tree, { ...all, kind: "CELL" }))).toEqual(["SCT.02", "SCT.01"]);
    expect(ids(matchingNodes(tree, { ...all, type: "4" }))).toEqual(["HND"]);
  });
});

describe("sortedNodes", () => {
  const bases = tree.filter(({ typeCode }) => typeCode !== null);

  it("leaves the office's order where none is asked for", () => {
    expect(ids(sortedNodes(bases, []))).toEqual(["SCT", "HND"]);
  });

  it("compares secretaries by their given names", () => {
    expect(ids(sortedNodes(bases, [{ column: "secretary", direction: "asc" }]))).toEqual(["HND", "SCT"]);
  });

  it("compares figures as numbers, either way", () => {
    expect(ids(sortedNodes(bases, [{ column: "members", direction: "asc" }]))).toEqual(["HND", "SCT"]);
    expect(ids(sortedNodes(bases, [{ column: "members", direction: "desc" }]))).toEqual(["SCT", "HND"]);
  });
});

describe("totalsOf", () => {
  it("counts nobody twice when a unit is listed with what it contains", () => {
    expect(totalsOf(tree)).toEqual({ bases: 2, cells: 2, members: 51 });
  });

  it("adds up cells listed without their unit", () => {
    expect(totalsOf(matchingNodes(tree, { ...all, kind: "CELL" }))).toEqual({
      bases: 0,
      cells: 2,
      members: 30,
    });
  });

  it("says nothing about people where they may not be seen", () => {
    expect(totalsOf(tree.map((each) => ({ ...each, people: null }))).members).toBeNull();
  });
});

describe("matchingTree", () => {
  const shape = (q: string) => {
    const { branches, open } = matchingTree(tree, matchingNodes(tree, { ...all, q }));
    const draw = (nodes: typeof branches): string =>
      nodes.map(({ id, children }) => `${id}(${draw(children)})`).join(" ");
    return { drawn: draw(branches), open: [...open].sort() };
  };

  it("shows everything, folded, when nothing is asked for", () => {
    expect(shape("")).toEqual({ drawn: "SCT(SCT.BP1(SCT.02()) SCT.01()) HND()", open: [] });
  });

  it("unfolds the way to a match and leaves its neighbours out", () => {
    expect(shape("doi so 1")).toEqual({ drawn: "SCT(SCT.BP1(SCT.02()))", open: ["SCT", "SCT.BP1"] });
  });

  it("keeps what stands below a match, folded", () => {
    expect(shape("so cong thuong")).toEqual({ drawn: "SCT(SCT.BP1(SCT.02()) SCT.01())", open: [] });
  });
});
