import type { ReadingProgress } from "./reading-line";

export type Reading =
  | { id: string }
  | { sentence: string; reason?: undefined }
  | { sentence?: undefined; reason: "signedOut" | "connectionLost" };

/** Sends a file, or how to read it again, and follows the answer line by line to its end. */
export async function followReading(
  url: string,
  body: File | object,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Reading> {
  try {
    const { readingLine } = await import("./reading-line");
    const response = await fetch(url, {
      method: "POST",
      body: body instanceof File ? body : JSON.stringify(body),
      redirect: "manual",
    });
    // The signed-out are sent to the sign-in page, which is no answer to a file.
    if (response.type === "opaqueredirect") return { reason: "signedOut" };
    for await (const text of linesOf(response)) {
      const said = readingLine.parse(JSON.parse(text));
      if ("progress" in said) onProgress(said.progress);
      else return said.ok ? { id: said.value.id } : { sentence: said.error.message };
    }
    return { reason: "connectionLost" };
  } catch {
    return { reason: "connectionLost" };
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((text) => text !== "");
    if (done) break;
  }
  if (rest !== "") yield rest;
}
