import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { isBase } from "../../kinds";
import type { OrganizationNode } from "../../organization-node";
import { readNodes } from "../../queries/read-nodes";
import type { ActChoices, ActChoiceUnit } from "../act-form";
import type { ActSearch } from "../search";

/** What a viewer can choose for an act: base organisations, or the cells of one; a secretary the own cells. */
export async function getActChoices(viewer: Viewer, { kind, within }: ActSearch): Promise<ActChoices> {
  const nodes = await withScope(viewer, (db) => readNodes(db, viewer));
  const committees = nodes.filter((node) => node.kind === "BASE_COMMITTEE");
  const isSecretary = viewer.role === "SECRETARY";
  const asked = isSecretary
    ? nodes.find(({ id }) => id === viewer.organization.id)
    : committees.find(({ code }) => code === within);
  // Base organisations stay under the bloc, so what is moved is chosen inside one of them.
  const base = asked ?? (kind === "MOVE" ? committees[0] : undefined);
  const below = new Set(base ? [base.id] : []);
  for (const node of nodes) if (below.has(node.parentId)) below.add(node.id);
  const offered = base
    ? nodes.filter(({ id }) => below.has(id) && id !== base.id)
    : nodes.filter((node) => isBase(node.kind));
  return {
    units: offered.map(toUnit),
    bases: isSecretary || kind === "CONVERT" ? [] : committees.map(({ code, name }) => ({ code, name })),
    within: base ? { code: base.code, name: base.name } : null,
  };
}

function toUnit({ id, code, name, kind, people }: OrganizationNode): ActChoiceUnit {
  return { id, code, name, kind, members: people?.members ?? 0 };
}
