import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { movedBy } from "../act-plan";
import type { ActPreview } from "../act-preview";
import { canRecordAct } from "../policy";
import { prepareAct } from "../prepare-act";
import type { ActRequest } from "../schema";
import { readNotes } from "./read-obstacles";

/** What an act would do: planned on the register as it stands, nothing written. Throws the sentence of a refusal. */
export function previewAct(viewer: Viewer, request: ActRequest): Promise<ActPreview> {
  return withScope(viewer, async (db) => {
    const { register, plan, obstacles, fingerprint } = await prepareAct(db, viewer, request);
    const { kind, effectiveOn } = request;
    if (!canRecordAct(viewer, { kind, scopeId: plan.scopeId })) throw new DomainError("errors.notAllowed");
    const notes = await readNotes(db, register, plan, effectiveOn);
    return { kind, effectiveOn, lines: plan.lines, ...movedBy(plan), obstacles, notes, fingerprint };
  });
}
