import type { ImportPlace } from "./import-view";

type Where = Pick<ImportPlace, "register"> & { campaign: { id: string } | null };

/** Where files of a register are read in: the first step, and the addresses of one file below it. */
export function importsHref({ campaign }: Where): string {
  return campaign ? `/study/${campaign.id}/import` : "/members/import";
}

export function importHref(place: Where & { id: string }): string {
  return `${importsHref(place)}/${place.id}`;
}
