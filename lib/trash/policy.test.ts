import { expect, it } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { canRestore } from "./policy";

const session = { register: "study_session", unit: { organizationId: "unit" } } as const;
const view = { register: "saved_view", list: "members", ownerId: "me" } as const;

const table: [role: Role, organization: string, session: boolean, view: boolean][] = [
  ["STAFF", "bloc", true, true],
  ["SECRETARY", "unit", true, true],
  ["SECRETARY", "other", false, true],
  ["LEADER", "bloc", false, true],
  ["ADMIN", "bloc", false, false],
];

it.each(table)(
  "a %s of %s puts back a session: %s, the own view of members: %s",
  (role, id, ofSession, ofView) => {
    const viewer = { role, accountId: "me", organization: { id } };
    expect([canRestore(viewer, session), canRestore(viewer, view)]).toEqual([ofSession, ofView]);
  },
);

it("nobody puts back another's view", () => {
  const viewer = { role: "STAFF", accountId: "other", organization: { id: "bloc" } } as const;
  expect(canRestore(viewer, view)).toBe(false);
});
