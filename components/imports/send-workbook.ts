import * as z from "zod";

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

export type SentWorkbook =
  | { id: string }
  | { sentence: string; reason?: undefined }
  | { sentence?: undefined; reason: "signedOut" | "connectionLost" };

/** Sends a workbook to be read into a preview and answers the preview's id, or why there is none. */
export async function sendWorkbook(unitId: string, file: File): Promise<SentWorkbook> {
  const query = new URLSearchParams({ unit: unitId, name: file.name });
  try {
    const response = await fetch(`/members/import/upload?${query}`, {
      method: "POST",
      body: file,
      redirect: "manual",
    });
    // The signed-out are sent to the sign-in page, which is no answer to a file.
    if (response.type === "opaqueredirect") return { reason: "signedOut" };
    const answer = answerSchema.parse(await response.json());
    return answer.ok ? { id: answer.value.id } : { sentence: answer.error.message };
  } catch {
    return { reason: "connectionLost" };
  }
}
