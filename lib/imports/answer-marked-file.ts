import "server-only";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/auth/viewer";
import { kindOf } from "@/lib/spreadsheet/kind-of";
import { searchKey } from "@/lib/text/search-key";
import { getFileToMark } from "./failed-rows";
import { noteText } from "./note-text";
import { runInThread } from "./thread/run-in-thread";

const types = {
  WORKBOOK: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  TEXT: ["csv", "text/csv"],
} as const;

/** The file of an import with its failed rows marked, in the reader's language, as a download. */
export async function answerMarkedFile(viewer: Viewer, id: string): Promise<Response> {
  const file = await getFileToMark(viewer, id);
  if (!file) notFound();
  const t = await getTranslations();
  const marked = await runInThread(
    {
      kind: "MARK",
      bytes: file.content,
      sheet: file.layout.sheet,
      headingRow: file.layout.headerRow,
      heading: t("imports.marked.heading"),
      encoding: file.layout.encoding,
      marks: file.rows.map(({ rowNumber, refusals, doubts }) => {
        const said =
          refusals.length > 0
            ? refusals.map((note) => noteText(t, "rowRefusals", note))
            : doubts.map((note) => noteText(t, "doubts", note));
        return [rowNumber, said.join("\n")] as const;
      }),
    },
    { answer: () => Promise.resolve(null) },
  );
  if (marked.kind !== "MARKED") throw new Error("the thread answered another question");
  const [extension, type] = types[kindOf(file.content)];
  const name = `${file.fileName.replace(/\.\w{1,5}$/, "")}-${t("imports.marked.fileName")}.${extension}`;
  return new Response(Buffer.from(marked.bytes), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${searchKey(name).replaceAll(" ", "-")}.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}
