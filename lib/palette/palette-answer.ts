/** Something the palette can open. `note` tells entries of one name apart. */
export type PaletteEntry = { href: string; label: string; note: string | null };

export const paletteGroups = ["pages", "units", "members"] as const;

/** What answers a text typed into the palette, each group best match first. */
export type PaletteAnswer = Readonly<Record<(typeof paletteGroups)[number], readonly PaletteEntry[]>>;
