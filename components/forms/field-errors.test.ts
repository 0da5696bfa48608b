import { expect, test } from "vitest";
import * as z from "zod";
import { catalogues } from "@/lib/i18n/messages";
import { fieldErrors } from "./field-errors";

const schema = z.strictObject({
  name: z.string().min(1, "errors.checkFields").max(3, "errors.badRequest"),
  lines: z.array(z.strictObject({ present: z.number() })),
});
const words = { messages: catalogues.vi, translate: (key: string) => key };

test("input the schema accepts has no errors", () => {
  expect(fieldErrors(schema, { name: "An", lines: [{ present: 1 }] }, words)).toEqual({});
});

test("a field gets the sentence its schema names", () => {
  expect(fieldErrors(schema, { name: "", lines: [] }, words)).toEqual({ name: "errors.checkFields" });
});

test("a field deep inside is named by its path, and a message that is no key becomes the general sentence", () => {
  const values = { name: "An", lines: [{ present: Number.NaN }] };
  expect(fieldErrors(schema, values, words)).toEqual({ "lines.0.present": "errors.invalidField" });
});
