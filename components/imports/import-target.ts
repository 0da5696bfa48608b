import type { ImportUnit } from "@/lib/imports/import-view";
import type { StudyAudience } from "@/lib/study/terms";
import { entryForm } from "./entry-draft";

/** Where the viewer may read a list into, a secretary has one unit; or the campaign whose results are read. */
export type ImportTarget =
  | { kind: "UNIT"; units: readonly ImportUnit[]; initialUnitId: string | null }
  | { kind: "CAMPAIGN"; id: string; title: string; audiences: readonly StudyAudience[] };

/** The door for a list of this name; `unitId` is for members alone. */
export function uploadHref(target: ImportTarget, unitId: string | null, name: string): string {
  const whose: Record<string, string> =
    target.kind === "UNIT" ? { unit: unitId ?? "" } : { campaign: target.id };
  return `/imports?${new URLSearchParams({ ...whose, name })}`;
}

/** The first step, and below it the address of each preview. */
export function startHref(target: ImportTarget): string {
  return target.kind === "UNIT" ? "/members/import" : `/study/${target.id}/import`;
}

/** Under which an unfinished table for it is kept. */
export function formOf(target: ImportTarget): string {
  return target.kind === "UNIT" ? entryForm("MEMBERS", null) : entryForm("STUDY_RESULTS", target.id);
}
