import type { Viewer } from "@/lib/auth/viewer";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { PoliticalTheoryLevel, ProfessionalLevel, Sex } from "./code-lists";
import type { MemberStatus } from "./member-status";

/** A member as a line of the list, dates as the screen writes them. Nothing sensitive: no ethnicity, no religion. */
export type MemberRow = {
  id: string;
  /** On the list of the day asked for, and with another base organisation since: there is no page of the member to open. */
  isElsewhere: boolean;
  name: string;
  /** Short name of the base organisation. */
  unit: string;
  /** Short name of the cell; null where the base organisation is itself the cell. */
  cell: string | null;
  sex: Sex;
  born: string;
  jobTitle: string | null;
  /** The last four digits of the card number: the list never carries the whole of it. */
  card: string | null;
  admitted: string;
  official: string | null;
  status: MemberStatus;
  isExempt: boolean;
  /** Completed years; null for the probationary. */
  partyAge: number | null;
  education: ProfessionalLevel | null;
  theory: PoliticalTheoryLevel | null;
};

export type MemberList = {
  rows: MemberRow[];
  /** All that match, over all pages. */
  total: number;
  /** From 1; the page really shown. */
  page: number;
  units: UnitChoice[];
};

/** How far a list reaches, which decides what tells its rows apart: units, the cells of one unit, or one cell's people. */
export type ListReach = "BLOC" | "COMMITTEE" | "CELL";

export function listReach({ role, organization }: Pick<Viewer, "role" | "organization">): ListReach {
  if (role !== "SECRETARY") return "BLOC";
  return organization.kind === "BASE_CELL" ? "CELL" : "COMMITTEE";
}
