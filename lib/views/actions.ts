"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, DomainError } from "@/lib/action/domain-error";
import { moveToTrash } from "@/lib/action/move-to-trash";
import type { ScopedDb } from "@/lib/db/with-scope";
import { changedFields } from "@/lib/organizations/changed-fields";
import { canonicalQuery } from "./canonical-query";
import { findView } from "./find-view";
import { mostViews } from "./most-views";
import { canChangeView, canKeepView, canShareViews } from "./policy";
import {
  deleteViewInput,
  renameViewInput,
  resaveViewInput,
  saveViewInput,
  setDefaultViewInput,
} from "./schema";

const nameTaken = {
  saved_view_account_id_list_name_key: { field: "name", key: "views.errors.nameTaken" },
  saved_view_query_length: { field: "query", key: "views.errors.queryLong" },
} as const;

export const saveView = defineAction({
  name: "view.create",
  permission: "view.write",
  input: saveViewInput,
  load: async ({ db, viewer, input: { list } }) => ({
    kept: await db.savedView.count({ where: { accountId: viewer.accountId, list } }),
  }),
  allow: ({ viewer, input }) => canKeepView(viewer, input.list) && (!input.isShared || canShareViews(viewer)),
  run: async ({ db, viewer, record, input: { query, ...view } }) => {
    if (record.kept >= mostViews)
      throw new DomainError("views.errors.tooMany", { params: { most: mostViews } });
    const organizationId = viewer.organization.id;
    const { id } = await db.savedView.create({
      data: {
        ...view,
        query: await canonicalQuery(view.list, query),
        accountId: viewer.accountId,
        organizationId,
      },
      select: { id: true },
    });
    return { value: { id }, subject: id, organizationId };
  },
  constraints: nameTaken,
});

/** Another name, or shared with others or no longer. */
export const renameView = defineAction({
  name: "view.rename",
  permission: "view.write",
  input: renameViewInput,
  load: ({ db, input }) => findView(db, input.id),
  allow: ({ viewer, record, input }) =>
    canChangeView(viewer, record) && (!input.isShared || canShareViews(viewer)),
  run: async ({ db, record, input: { id, version, ...columns } }) => {
    assertUpdated(
      await db.savedView.updateMany({
        where: { id, version },
        data: { ...columns, version: { increment: 1 } },
      }),
    );
    return {
      value: { id },
      subject: id,
      organizationId: record.organizationId,
      changedFields: changedFields(record, columns),
    };
  },
  conflict: { state: viewState },
  constraints: nameTaken,
});

/** The view as the list looks now. */
export const resaveView = defineAction({
  name: "view.update",
  permission: "view.write",
  input: resaveViewInput,
  load: ({ db, input }) => findView(db, input.id),
  allow: ({ viewer, record }) => canChangeView(viewer, record) && canKeepView(viewer, record.list),
  run: async ({ db, record, input: { id, version, query } }) => {
    const columns = { query: await canonicalQuery(record.list, query) };
    assertUpdated(
      await db.savedView.updateMany({
        where: { id, version },
        data: { ...columns, version: { increment: 1 } },
      }),
    );
    return {
      value: { id },
      subject: id,
      organizationId: record.organizationId,
      changedFields: changedFields(record, columns),
    };
  },
  conflict: { state: viewState },
  constraints: nameTaken,
});

export const deleteView = defineAction({
  name: "view.delete",
  permission: "view.write",
  input: deleteViewInput,
  load: ({ db, input }) => findView(db, input.id),
  allow: ({ viewer, record }) => canChangeView(viewer, record),
  run: async ({ db, record: { id, organizationId } }) => {
    const trashId = await moveToTrash(db, "saved_view", id);
    return { value: { trashId }, subject: id, organizationId };
  },
});

/** Opens the list with this view from the navigation, or with none again. A shared view of somebody else can be it too. */
export const setDefaultView = defineAction({
  name: "view.setDefault",
  permission: "view.write",
  input: setDefaultViewInput,
  load: ({ db, input }) => findView(db, input.id),
  allow: ({ viewer, record }) => canKeepView(viewer, record.list),
  run: async ({ db, viewer: { accountId }, record: { id, list, organizationId }, input: { isDefault } }) => {
    await db.defaultView.deleteMany({ where: { accountId, list } });
    if (isDefault) await db.defaultView.createMany({ data: { accountId, list, viewId: id } });
    return { value: { id }, subject: id, organizationId };
  },
});

async function viewState(db: ScopedDb, { id }: { id: string }) {
  const view = await findView(db, id);
  const key = view?.isShared ? "views.sharedNow" : "views.ownNow";
  return view && ({ key, params: { name: view.name } } as const);
}
