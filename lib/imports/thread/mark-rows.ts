import { markTextFile } from "@/lib/spreadsheet/csv/mark-text-file";
import { kindOf } from "@/lib/spreadsheet/kind-of";
import { markWorkbook } from "@/lib/spreadsheet/xlsx/mark-sheet";
import { decoderOf } from "../sheet/decode-legacy-sheet";
import type { MarkTask, ThreadResult } from "./messages";

/** Hands the original file back with what is wrong written beside its rows. */
export async function markRows({ bytes, marks, encoding, ...place }: MarkTask): Promise<ThreadResult> {
  const beside = { ...place, texts: new Map(marks), decode: decoderOf(encoding) };
  const marked = kindOf(bytes) === "TEXT" ? markTextFile(bytes, beside) : await markWorkbook(bytes, beside);
  return { kind: "MARKED", bytes: marked };
}
