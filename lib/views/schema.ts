import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";
import { viewLists } from "./view-list";

const keyed = (key: MessageKey): MessageKey => key;

const list = z.enum(viewLists);
const name = z
  .string()
  .max(400, keyed("views.errors.nameLong"))
  .transform(normalizeText)
  .pipe(z.string().min(1, keyed("views.errors.nameRequired")).max(80, keyed("views.errors.nameLong")));
/** The address as it stands; what is kept of it is decided by the list's own parsers. */
const query = z.string().max(2_000, keyed("views.errors.queryLong"));
const id = z.uuid();
const version = z.int().min(1);

export const saveViewInput = z.strictObject({ list, name, query, isShared: z.boolean() });
export const renameViewInput = z.strictObject({ id, version, name, isShared: z.boolean() });
export const resaveViewInput = z.strictObject({ id, version, query });
export const deleteViewInput = z.strictObject({ id });
export const setDefaultViewInput = z.strictObject({ id, isDefault: z.boolean() });
