import { DomainError } from "@/lib/action/domain-error";
import { maxWorkbookBytes } from "@/lib/spreadsheet/read-workbook";

/**
 * The bytes of an uploaded workbook, counted as they come. The length said beforehand is required and must be what
 * arrives: on its way through the proxy a longer body is cut at 10 MB without a word.
 */
export async function readUpload(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isInteger(announced)) throw new DomainError("errors.badRequest");
  if (announced > maxWorkbookBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of request.body ?? []) {
    received += chunk.length;
    if (received > maxWorkbookBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (received !== announced) throw new DomainError("imports.errors.uploadCut");
  return Buffer.concat(chunks);
}

function tooLarge(): DomainError {
  return new DomainError("imports.refusals.FILE_TOO_LARGE", {
    params: { megabytes: maxWorkbookBytes / 1024 / 1024 },
  });
}
