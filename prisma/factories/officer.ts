import { randomUUID } from "node:crypto";
import type { OfficerRow } from "../seed/demo-rows";
import { insertRows } from "../seed/insert-rows";
import type { Owner } from "./owner";

/** The secretary of an organisation for 2020–2025 unless told otherwise; not linked to a member. */
export async function makeOfficer(
  db: Owner,
  overrides: Partial<OfficerRow> & Pick<OfficerRow, "organizationId">,
): Promise<OfficerRow> {
  const officer: OfficerRow = {
    id: randomUUID(),
    memberId: null,
    fullName: "Phạm Văn Thư",
    position: "SECRETARY",
    term: "2020–2025",
    electedOn: "2020-06-15",
    approvedOn: "2020-06-30",
    startsOn: "2020-06-15",
    ...overrides,
  };
  await insertRows(db, "organization_officer", [officer]);
  return officer;
}
