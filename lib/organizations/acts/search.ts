import type { ActForm } from "./act-form";
import { type ActKind, actKinds, takesSeveral } from "./act-kinds";

/** The address of an act in the making: `/organizations/acts/new?kind=MERGE&org=sct&org=sdl`, or `&within=sct` to choose cells. */
export type ActSearch = {
  kind: ActKind;
  /** Codes of what was chosen; several only for a kind that takes several. */
  organizations: string[];
  /** Code of the base organisation whose cells are offered; null offers base organisations. */
  within: string | null;
  /** Codes that are ticked already where organisations are chosen: what was chosen before somebody chooses again. */
  ticked: string[];
};

type ActAddress = Omit<ActSearch, "ticked"> & { ticked?: readonly string[] };

type Params = { [name: string]: string | string[] | undefined };

/** Reads an address; a kind the viewer may not record counts as the first one they may. */
export function actSearch(params: Params, kinds: readonly ActKind[]): ActSearch {
  const kind = kinds.find((known) => known === params.kind) ?? kinds[0] ?? actKinds[0];
  const organizations = [params.org ?? []].flat().map((code) => code.toUpperCase());
  const within =
    typeof params.within === "string" && params.within !== "" ? params.within.toUpperCase() : null;
  return {
    kind,
    organizations: [...new Set(takesSeveral(kind) ? organizations : organizations.slice(0, 1))],
    within,
    ticked: [params.chosen ?? []].flat().map((code) => code.toUpperCase()),
  };
}

export function newActHref({ kind, organizations, within, ticked = [] }: ActAddress): string {
  const params = new URLSearchParams({ kind });
  for (const code of organizations) params.append("org", code.toLowerCase());
  if (within !== null) params.set("within", within.toLowerCase());
  for (const code of ticked) params.append("chosen", code.toLowerCase());
  return `/organizations/acts/new?${params}`;
}

/** Back from the act to the choice, where what was chosen is ticked among its neighbours: another one joins it with one press. */
export function chooseAgainHref({
  kind,
  chosen,
  within,
}: Pick<ActForm, "kind" | "chosen" | "within">): string {
  return newActHref({ kind, organizations: [], within, ticked: chosen.map(({ code }) => code) });
}

export function actHref(id: string): string {
  return `/organizations/acts/${id}`;
}
