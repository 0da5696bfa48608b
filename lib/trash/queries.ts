import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { pageWindow } from "@/lib/members/page-window";
import { viewLists } from "@/lib/views/view-list";
import type { TrashSearch } from "./search";
import { type TrashItem, trashedWord } from "./trash-item";

export type TrashList = { rows: TrashItem[]; total: number; page: number };

/** A page of what the viewer may put back, newest first. */
export function listTrash(viewer: Viewer, { page, pageSize }: TrashSearch): Promise<TrashList> {
  return withScope(viewer, async (db) => {
    const total = await db.trashItem.count();
    const { page: shown } = pageWindow({ total, page, size: pageSize });
    const rows = await readItems(
      db,
      Prisma.sql`ORDER BY t.deleted_at DESC, t.id LIMIT ${pageSize} OFFSET ${(shown - 1) * pageSize}`,
    );
    return { rows, total, page: shown };
  });
}

/** What an address says was deleted a moment ago (`trashed=`), while it still is in the trash; null for any other. */
export async function justTrashed(
  viewer: Viewer,
  words: Readonly<Record<string, string | string[] | undefined>>,
): Promise<TrashItem | null> {
  const asked = z.uuid().safeParse(words[trashedWord]);
  if (!asked.success) return null;
  const [item] = await withScope(viewer, (db) => readItems(db, Prisma.sql`AND t.id = ${asked.data}::uuid`));
  return item ?? null;
}

type Row = {
  id: string;
  register: string;
  deletedAt: Date;
  deletedBy: string;
  heldOn: CalendarDate;
  place: string;
  called: number;
  unitCode: string;
  unitName: string;
  campaignId: string;
  campaignTitle: string;
  name: string;
  list: string;
};

async function readItems(db: ScopedDb, which: Prisma.Sql): Promise<TrashItem[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.register, t.deleted_at AS "deletedAt", t.deleted_by AS "deletedBy",
           t.line ->> 'held_on' AS "heldOn", t.line ->> 'place' AS place,
           jsonb_array_length(t.content #> '{1,lines}') AS called,
           o.code AS "unitCode", o.name AS "unitName", c.id AS "campaignId", c.title AS "campaignTitle",
           t.line ->> 'name' AS name, t.line ->> 'list' AS list
    FROM (SELECT i.*, i.content #> '{0,lines,0}' AS line FROM trash_item i) t
    JOIN organization o ON o.id = t.organization_id
    LEFT JOIN study_unit u ON u.id = (t.line ->> 'study_unit_id')::uuid
    LEFT JOIN study_campaign c ON c.id = u.campaign_id
    WHERE true ${which}`;
  return rows.flatMap((row) => itemOf(row) ?? []);
}

function itemOf(row: Row): TrashItem | null {
  const { id, deletedAt, deletedBy, heldOn, place, called, unitCode, unitName, name } = row;
  const deleted = { id, deletedAt, deletedBy };
  if (row.register === "study_session") {
    const unit = { code: unitCode, name: unitName };
    const campaign = { id: row.campaignId, title: row.campaignTitle };
    return { ...deleted, register: row.register, heldOn, place, called, unit, campaign };
  }
  const list = viewLists.find((known) => known === row.list);
  return row.register === "saved_view" && list ? { ...deleted, register: row.register, name, list } : null;
}
