/** A campaign's page, or its list of units narrowed to the late ones or to those below the threshold. */
export function campaignHref(campaignId: string, only?: "late" | "below"): string {
  return only ? `/study/${campaignId}?${only}=1` : `/study/${campaignId}`;
}

/** A unit's own page in a campaign: its numbers, its sessions, and where they are entered. */
export function studyUnitHref(campaignId: string, unitCode: string): string {
  return `/study/${campaignId}/units/${unitCode.toLowerCase()}`;
}
