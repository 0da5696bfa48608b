"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, DomainError } from "@/lib/action/domain-error";
import { formatDate } from "@/lib/dates/partial-date";
import { fromDbDate, toDbDate } from "@/lib/db/calendar-date";
import { carryOfficialCode } from "./carry-official-code";
import { changedFields } from "./changed-fields";
import { organizationConstraints } from "./constraints";
import { assertPlausible, organizationColumns } from "./organization-columns";
import { canEditOrganization, canKeepOfficers, foundableKinds } from "./policy";
import { endOfficerInput, newOfficerInput, newOrganizationInput, organizationInput } from "./schema";
import { storedOrganization } from "./stored-organization";

const placed = { id: true, kind: true, baseId: true, officialCode: true } as const;

export const createOrganization = defineAction({
  name: "organization.create",
  permission: "cell.write",
  input: newOrganizationInput,
  load: ({ db, input }) => db.organization.findUnique({ where: { id: input.parentId }, select: placed }),
  allow: ({ viewer, record: parent, input }) => foundableKinds(viewer, parent).includes(input.kind),
  run: async ({ db, input, record: parent, today }) => {
    assertPlausible(input, parent, today);
    const last = await db.organization.aggregate({
      where: { parentId: parent.id },
      _max: { position: true },
    });
    const { parentId, kind, ...words } = input;
    const created = await db.organization.create({
      data: { parentId, kind, position: (last._max.position ?? 0) + 1, ...organizationColumns(words) },
      select: { id: true, code: true },
    });
    return { value: { code: created.code }, subject: created.id, organizationId: created.id };
  },
  constraints: organizationConstraints,
});

/** Corrects what was entered. What becomes of an organisation, a new name by decision included, is an act (`./acts`). */
export const updateOrganization = defineAction({
  name: "organization.update",
  permission: "cell.write",
  input: organizationInput,
  load: ({ db, input }) =>
    db.organization.findUnique({ where: { id: input.id }, include: { parent: { select: placed } } }),
  allow: ({ viewer, record: organization, input }) =>
    canEditOrganization(viewer, organization) && organization.kind === input.kind,
  run: async ({ db, input, record: { parent, ...organization }, today }) => {
    if (parent) assertPlausible(input, parent, today);
    const { id, version, kind: _, ...words } = input;
    const columns = organizationColumns(words);
    assertUpdated(
      await db.organization.updateMany({
        where: { id, version },
        data: { ...columns, version: { increment: 1 } },
      }),
    );
    await carryOfficialCode(db, { id, from: organization.officialCode, to: columns.officialCode });
    return {
      value: { code: columns.code },
      subject: id,
      organizationId: id,
      changedFields: changedFields(organization, columns),
    };
  },
  conflict: { stored: (viewer, { id, kind }) => storedOrganization(viewer, id, kind) },
  constraints: organizationConstraints,
});

export const addOfficer = defineAction({
  name: "officer.add",
  permission: "member.write",
  input: newOfficerInput,
  // One at a time for each organisation: of two who fill one office at once the second finds it taken.
  load: async ({ db, input }) => {
    await db.$executeRaw`
      SELECT pg_advisory_xact_lock(hashtextextended('officers ' || ${input.organizationId}::text, 0))`;
    const organization = await db.organization.findUnique({
      where: { id: input.organizationId },
      select: placed,
    });
    const member = await db.member.findUnique({
      where: { id: input.memberId },
      select: { fullName: true, organization: { select: { path: true } } },
    });
    return organization && member && { organization, member };
  },
  allow: ({ viewer, record }) => canKeepOfficers(viewer, record.organization),
  run: async ({ db, input, record: { member }, today }) => {
    if (!member.organization.path.includes(input.organizationId)) {
      throw new DomainError("errors.checkFields", {
        fields: { memberId: "organizations.errors.officerElsewhere" },
      });
    }
    if (input.startsOn > today) {
      throw new DomainError("errors.checkFields", {
        fields: { startsOn: "organizations.errors.startsOnInFuture" },
      });
    }
    const inOffice = { OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(input.startsOn) } }] };
    const { organizationId, position, memberId } = input;
    const sameOffice = position === "SECRETARY" ? { position } : { position, memberId };
    if ((await db.organizationOfficer.count({ where: { organizationId, ...sameOffice, ...inOffice } })) > 0) {
      throw new DomainError("errors.checkFields", {
        fields: { position: "organizations.errors.officeTaken" },
      });
    }
    const created = await db.organizationOfficer.create({
      data: {
        ...input,
        fullName: member.fullName,
        electedOn: toDbDate(input.electedOn),
        approvedOn: toDbDate(input.approvedOn),
        startsOn: toDbDate(input.startsOn),
      },
      select: { id: true },
    });
    return { value: null, subject: created.id, organizationId };
  },
});

export const endOfficer = defineAction({
  name: "officer.end",
  permission: "member.write",
  input: endOfficerInput,
  load: ({ db, input }) =>
    db.organizationOfficer.findUnique({
      where: { id: input.id },
      select: {
        organizationId: true,
        startsOn: true,
        organization: { select: { kind: true, baseId: true } },
      },
    }),
  allow: ({ viewer, record }) => canKeepOfficers(viewer, record.organization),
  run: async ({ db, input: { id, endsOn }, record }) => {
    if (endsOn <= fromDbDate(record.startsOn)) {
      throw new DomainError("errors.checkFields", {
        fields: { endsOn: "organizations.errors.endsBeforeStart" },
      });
    }
    assertUpdated(
      await db.organizationOfficer.updateMany({
        where: { id, endsOn: null },
        data: { endsOn: toDbDate(endsOn) },
      }),
    );
    return { value: null, subject: id, organizationId: record.organizationId, changedFields: ["endsOn"] };
  },
  conflict: {
    state: async (db, { id }) => {
      const officer = await db.organizationOfficer.findUnique({ where: { id }, select: { endsOn: true } });
      const endsOn = fromDbDate(officer?.endsOn ?? null);
      return endsOn === null
        ? null
        : { key: "organizations.officer.ended", params: { date: formatDate(endsOn) } };
    },
  },
});
