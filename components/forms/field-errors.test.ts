import { expect, test } from "vitest";
import * as z from "zod";
import { catalogues } from "@/lib/i18n/messages";
import { fieldErrors } from "./field-errors";

const schema = z.strictObject({
  name: z.string().min(1, "errors.checkFields").max(3, "errors.badRequest"),
  lines: z.array(z.strictObject({ present: z.number() })),
});
const load = () => Promise.resolve(schema);
const words = { messages: catalogues.vi, translate: (key: string) => key };

test("input the schema accepts has no errors", async () => {
  expect(await fieldErrors(load, { name: "An", lines: [{ present: 1 }] }, words)).toEqual({});
});

test("a field gets the sentence its schema names", async () => {
  expect(await fieldErrors(load, { name: "", lines: [] }, words)).toEqual({ name: "errors.checkFields" });
});

test("a field deep inside is named by its path, and a message that is no key becomes the general sentence", async () => {
  const values = { name: "An", lines: [{ present: Number.NaN }] };
  expect(await fieldErrors(load, values, words)).toEqual({ "lines.0.present": "errors.invalidField" });
});

test("a schema that does not come refuses nothing: the server has it too", async () => {
  const lost = () => Promise.reject(new Error("network"));
  expect(await fieldErrors<z.input<typeof schema>>(lost, { name: "", lines: [] }, words)).toEqual({});
});
