import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type DocumentFrame, documentFrame, signatureOf } from "../official/document-frame";
import type { Words } from "../words";

/** The frame of the register of an organisation: the one asked for where it is in scope, else the viewer's own. */
export function registerFrame(
  db: ScopedDb,
  viewer: Viewer,
  unit: string | null,
  words: Words,
): Promise<DocumentFrame> {
  const { t } = words;
  return documentFrame(
    db,
    viewer,
    unit,
    ({ kind }) => ({
      title: t("exports.register.title"),
      signatures: [
        [t("exports.register.preparedBy")],
        t(`exports.register.signedBy.${signatureOf(kind)}`).split("\n"),
      ],
    }),
    words,
  );
}
