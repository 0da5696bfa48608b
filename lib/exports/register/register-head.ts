import "server-only";
import type { OrganizationKind, Viewer } from "@/lib/auth/viewer";
import { dayWords } from "@/lib/dates/day-words";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Words } from "../words";

/** The frame of a Party document: who issues it under whom, where and when, and who signs. */
export type DocumentFrame = {
  upperBody: string;
  body: string;
  party: string;
  placeAndDate: string;
  title: string;
  /** Whose list it is, under the title. */
  subject: string;
  /** The blocks of signatures, left and right; each line under line. */
  signatures: readonly [readonly string[], readonly string[]];
};

/** The frame of the register of an organisation: the one asked for where it is in scope, else the viewer's own. */
export async function registerFrame(
  db: ScopedDb,
  viewer: Viewer,
  unit: string | null,
  { t }: Words,
): Promise<DocumentFrame> {
  const select = { name: true, kind: true, parent: { select: { name: true } } } as const;
  const asked = unit === null ? null : await db.organization.findUnique({ where: { code: unit }, select });
  const own = { where: { id: viewer.organization.id }, select };
  const { name, kind, parent } = asked ?? (await db.organization.findUniqueOrThrow(own));
  const { bodyName, committeeName, parentName, place } = await db.installation.findUniqueOrThrow({
    where: { id: 1 },
    select: { bodyName: true, committeeName: true, parentName: true, place: true },
  });
  const isBloc = kind === "BLOC";
  return {
    upperBody: capitals(isBloc ? parentName : (parent?.name ?? bodyName)),
    body: capitals(isBloc ? committeeName : name),
    party: t("exports.register.party"),
    placeAndDate: t("exports.register.placeAndDate", { place, ...dayWords(viewer.today) }),
    title: t("exports.register.title"),
    subject: isBloc ? bodyName : name,
    signatures: [
      [t("exports.register.preparedBy")],
      t(`exports.register.signedBy.${signatureOf(kind)}`).split("\n"),
    ],
  };
}

function capitals(name: string): string {
  return name.toLocaleUpperCase("vi");
}

function signatureOf(kind: OrganizationKind): "bloc" | "committee" | "cell" {
  if (kind === "BLOC") return "bloc";
  return kind === "CELL" || kind === "BASE_CELL" ? "cell" : "committee";
}
