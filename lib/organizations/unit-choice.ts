/** An organisation that a list or a page of figures can be narrowed to. */
export type UnitChoice = { code: string; name: string };
