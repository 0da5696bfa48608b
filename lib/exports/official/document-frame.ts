import "server-only";
import type { OrganizationKind, Viewer } from "@/lib/auth/viewer";
import { dayWords } from "@/lib/dates/day-words";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Words } from "../words";

/** The frame of a Party document: who issues it under whom, where and when, and who signs. */
export type DocumentFrame = {
  upperBody: string;
  body: string;
  /** "Số      -BC/ĐU", to be filled in by hand; null where the form has none. */
  number: string | null;
  party: string;
  placeAndDate: string;
  title: string;
  /** What or whose it is, under the title. */
  subject: string;
  /** "Nơi nhận" and those to whom it goes, where the document is sent; stands at the left of the foot. */
  recipients: readonly string[] | null;
  /** The blocks of signatures at its foot; each line under line. */
  signatures: readonly (readonly string[])[];
};

/** Whose document it is. */
type Issuer = { name: string; kind: OrganizationKind; isBloc: boolean };

/** What a document says of itself, once it is known whose it is. */
type DocumentWords = Pick<DocumentFrame, "title" | "signatures"> & {
  number?: string;
  recipients?: readonly string[];
  /** Left out, the issuer's own name. */
  subject?: string;
  /** The issuer as this document names it; left out, as the register does. */
  body?: string;
};

/** The frame of a document of an organisation: the one asked for where it is in scope, else the viewer's own. */
export async function documentFrame(
  db: ScopedDb,
  viewer: Viewer,
  unit: string | null,
  wordsOf: (issuer: Issuer) => DocumentWords,
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
  const { title, signatures, recipients, number, subject, body } = wordsOf({ name, kind, isBloc });
  return {
    upperBody: capitals(isBloc ? parentName : (parent?.name ?? bodyName)),
    body: capitals(body ?? (isBloc ? committeeName : name)),
    number: number ?? null,
    party: t("exports.official.party"),
    placeAndDate: t("exports.official.placeAndDate", { place, ...dayWords(viewer.today) }),
    title,
    subject: subject ?? (isBloc ? bodyName : name),
    recipients: recipients ?? null,
    signatures,
  };
}

/** Which words sign for an organisation. */
export function signatureOf(kind: OrganizationKind): "bloc" | "committee" | "cell" {
  if (kind === "BLOC") return "bloc";
  return kind === "CELL" || kind === "BASE_CELL" ? "cell" : "committee";
}

function capitals(name: string): string {
  return name.toLocaleUpperCase("vi");
}
