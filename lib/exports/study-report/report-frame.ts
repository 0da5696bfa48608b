import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type DocumentFrame, documentFrame, signatureOf } from "../official/document-frame";
import type { Words } from "../words";

/** The frame of a report on a campaign: the unit's own, or the bloc's, whoever of its people prints it. */
export async function reportFrame(
  db: ScopedDb,
  viewer: Viewer,
  { unit, title, subject }: { unit: string | null; title: string; subject: string },
  words: Words,
): Promise<DocumentFrame> {
  const { t } = words;
  const bloc = unit === null ? await db.organization.findFirst({ where: { kind: "BLOC" } }) : null;
  return documentFrame(
    db,
    viewer,
    unit ?? bloc?.code ?? null,
    ({ kind, name }) => {
      const signer = signatureOf(kind);
      return {
        title,
        subject,
        number: t("exports.studyReport.number", { issuer: t(`exports.studyReport.issuers.${signer}`) }),
        ...(kind === "BASE_COMMITTEE" && { body: committeeOf(name) }),
        recipients: t(`exports.studyReport.recipients.${kind === "BLOC" ? "bloc" : "unit"}`).split("\n"),
        signatures: [t(`exports.studyReport.signedBy.${signer}`).split("\n")],
      };
    },
    words,
  );
}

/** A đảng bộ is its members; its committee, which writes the report, is the đảng ủy. */
function committeeOf(name: string): string {
  return name.replace(/^Đảng bộ /, "Đảng ủy ");
}
