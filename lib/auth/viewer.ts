import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { can, type Permission, type Role } from "@/lib/access/permissions";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { getPrisma } from "@/lib/db/client";
import { markOutage } from "@/lib/serving/mark-outage";
import { readSessionHash } from "./session-cookie";

export type OrganizationKind = "BLOC" | "BASE_COMMITTEE" | "BASE_CELL" | "PART_COMMITTEE" | "CELL";

/** Who is looking: read from the session on every request, never from what the browser sends. */
export type Viewer = {
  accountId: string;
  username: string;
  displayName: string;
  role: Role;
  /** Root of the viewer's scope: the own base organisation for a secretary, the bloc for everyone else. */
  organization: { id: string; code: string; name: string; kind: OrganizationKind };
  /** Whose register this is, and whether its people are made up. */
  installation: { blocName: string; isDemo: boolean };
  /** "Today" of this installation. */
  today: CalendarDate;
  /** For which secretary the session acts, whose role and organisation the viewer has for as long; the account stays the own. */
  acting: Acting | null;
  /** Where the account may act as a deputy today. */
  deputyFor: readonly { id: string; unit: string }[];
  sessionHash: Uint8Array<ArrayBuffer>;
};

export type Acting = { delegationId: string; principal: string; untilOn: CalendarDate };

type ViewerRow = {
  account_id: string;
  username: string;
  display_name: string;
  role: Role;
  organization_id: string;
  organization_code: string;
  organization_name: string;
  organization_kind: OrganizationKind;
  bloc_name: string;
  is_demo: boolean;
  today: string;
  delegation_id: string | null;
  principal_name: string | null;
  acting_until: string | null;
  deputy_for: { id: string; unit: string }[];
};

/** The viewer behind a session, or null when it ended, idled out, or its account was disabled. */
export async function findViewer(sessionHash: Uint8Array<ArrayBuffer>): Promise<Viewer | null> {
  const [row] = await getPrisma().$queryRaw<ViewerRow[]>`
    SELECT account_id, username, display_name, role::text, organization_id, organization_code, organization_name,
           organization_kind::text, bloc_name, is_demo, today::text,
           delegation_id, principal_name, acting_until::text, deputy_for
    FROM app.viewer(${sessionHash})`.catch(markOutage);
  if (!row) return null;
  return {
    accountId: row.account_id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    organization: {
      id: row.organization_id,
      code: row.organization_code,
      name: row.organization_name,
      kind: row.organization_kind,
    },
    installation: { blocName: row.bloc_name, isDemo: row.is_demo },
    today: row.today,
    acting: actingOf(row),
    deputyFor: row.deputy_for,
    sessionHash,
  };
}

function actingOf({ delegation_id, principal_name, acting_until }: ViewerRow): Acting | null {
  if (delegation_id === null || principal_name === null || acting_until === null) return null;
  return { delegationId: delegation_id, principal: principal_name, untilOn: acting_until };
}

/** The viewer of this request, asked for once however many components need it. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const sessionHash = await readSessionHash();
  return sessionHash ? findViewer(sessionHash) : null;
});

/**
 * The viewer, or no page: the signed-out go to the sign-in page, and for a role without the permission the page does
 * not exist, and that it was asked for is written down.
 */
export async function requireViewer(permission?: Permission): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) redirect("/sign-in");
  if (permission && !can(viewer, permission)) {
    await recordRefusal(viewer, { action: "page.open", reason: "errors.notAllowed", subject: permission });
    notFound();
  }
  return viewer;
}
