import type { OrganizationKind } from "@/lib/auth/viewer";
import type { ActKind } from "./act-kinds";

/** An organisation as a choice of the first step. */
export type ActChoiceUnit = {
  id: string;
  code: string;
  name: string;
  kind: OrganizationKind;
  members: number;
};

/** What can be chosen for an act, and whose cells could be offered instead. */
export type ActChoices = {
  units: ActChoiceUnit[];
  /** The đảng bộ cơ sở whose cells may be shown; empty where there is nothing to choose between. */
  bases: { code: string; name: string }[];
  within: { code: string; name: string } | null;
};

/** A cell, and whose it is. */
export type ActFormCell = { id: string; name: string; code: string; members: number; baseId: string };

export type ActFormPerson = { id: string; fullName: string; bornYear: number };

/** Everything the second step offers. */
export type ActForm = {
  kind: ActKind;
  /** Code of the base organisation inside which was chosen; null among base organisations. */
  within: string | null;
  chosen: (ActChoiceUnit & { shortName: string; typeCode: string | null })[];
  /** The cells of what was chosen. */
  cells: ActFormCell[];
  /** Organisations that may take the chosen ones in, or (MOVE) committees they may pass to. */
  targets: { id: string; name: string; kind: OrganizationKind }[];
  /** Other cells in scope, as destinations. */
  destinations: (ActFormCell & { baseName: string })[];
  /** Members of a cell that is split or converted. */
  people: ActFormPerson[];
  /** For what is founded: the first free codes, in turn. */
  codes: string[];
};
