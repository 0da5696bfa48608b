import * as z from "zod";
import { rowChoices } from "./policy";

/** Applying, or undoing, a file: what is decided about its rows is kept with them. */
export const importInput = z.strictObject({ id: z.uuid() });

/** What a person decides about one row; null takes the proposal again. */
export const chooseRowInput = z.strictObject({
  id: z.uuid(),
  rowNumber: z.int().min(1),
  choice: z.enum(rowChoices).nullable(),
});
