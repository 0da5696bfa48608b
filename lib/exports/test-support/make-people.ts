import { randomUUID } from "node:crypto";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { insertParameter, insertStatement } from "@/prisma/seed/insert-rows";

const names = ["Nguyễn Thị Ánh", "Lê Văn Đức", "Trần Thị Hòa"];

/** A unit of two cells whose people differ in all a list can be sorted by, with very many namesakes among them. */
export async function makePeople(db: Owner, count: number): Promise<Unit> {
  const unit = await makeUnit(db);
  const [first, second = first] = unit.cells;
  const pattern = await makeMember(db, { organizationId: first.id, fullName: names[0] ?? "" });
  const rows = Array.from({ length: count - 1 }, (_, index) => {
    const fullName = names[(index + 1) % names.length] ?? "";
    const year = (from: number, span: number) => from + (index % span);
    return {
      ...pattern,
      id: randomUUID(),
      organizationId: index % 2 === 0 ? second.id : first.id,
      fullName,
      searchKey: searchKey(fullName),
      sortKey: nameSortKey(fullName),
      sex: index % 3 === 0 ? "MALE" : "FEMALE",
      bornOn: `${year(1930, 41)}-0${1 + (index % 9)}-15`,
      admittedOn: `${year(1990, 30)}-05-19`,
      officialOn: index % 17 === 0 ? null : `${year(1991, 30)}-05-19`,
      professionalLevel: index % 5 === 0 ? null : "UNIVERSITY",
      cardNumber: null,
      recordNumber: null,
    };
  });
  if (rows.length === 0) return unit;
  const events = rows.map(({ id, organizationId, admittedOn, officialOn }) => ({
    id: randomUUID(),
    memberId: id,
    organizationId,
    kind: "ADMISSION",
    effectiveOn: admittedOn,
    officialOn,
  }));
  await db.query(
    `WITH people AS (${insertStatement("member", rows, "$1")}) ${insertStatement("member_event", events, "$2")}`,
    [insertParameter(rows), insertParameter(events)],
  );
  return unit;
}
