import { useTranslations } from "next-intl";
import { importHref, importsHref } from "@/lib/imports/import-href";
import type { ImportFilter, ImportView } from "@/lib/imports/import-view";
import { ConfirmBar } from "./confirm-bar";
import { entryForm } from "./entry-draft";
import { ImportFindings } from "./import-findings";
import { ImportHeader, listHref } from "./import-header";
import { ImportReport, type UndoConflict } from "./import-report";
import { ImportRows } from "./import-rows";
import { ImportSteps } from "./import-steps";
import { MappingView } from "./mapping-view";
import { ReadingWatch } from "./reading-watch";

type ImportPageProps = {
  view: ImportView;
  show: ImportFilter;
  page: number;
  /** Of an applied file: because of whom it cannot be taken back; null when it is not the viewer's to take back. */
  conflicts: readonly UndoConflict[] | null;
};

/** One file, wherever it is on its way: being read, waiting for its columns, a preview, written, taken back. */
export function ImportPage({ view, show, page, conflicts }: ImportPageProps) {
  switch (view.status) {
    case "READING":
      return <BeingRead view={view} />;
    case "MAPPING":
      return <MappingView view={view} />;
    case "STAGED":
      return <ImportPreview view={view} show={show} page={page} />;
    case "APPLIED":
    case "UNDONE":
      return <ImportReport view={view} show={show} page={page} conflicts={conflicts} />;
  }
}

/** What the file would do to the register, before anybody confirms it. */
function ImportPreview({ view, show, page }: Omit<ImportPageProps, "conflicts">) {
  const t = useTranslations("imports");
  const start = importsHref(view);
  return (
    <>
      <ImportHeader view={view} badge={t("preview.notWritten")} />
      <ImportSteps
        current="preview"
        hrefs={{ file: `${start}?unit=${view.unit.code}`, columns: `${importHref(view)}/columns` }}
      />
      <ImportFindings view={view} />
      <ImportRows view={view} show={show} page={page} />
      <ConfirmBar
        id={view.id}
        register={view.register}
        outcomes={view.outcomes}
        listHref={listHref(view)}
        startHref={`${start}?unit=${view.unit.code}`}
        tableForm={entryForm(view.register, view.campaign?.id ?? null)}
      />
    </>
  );
}

function BeingRead({ view }: { view: ImportView }) {
  const t = useTranslations("imports");
  return (
    <>
      <ImportHeader view={view} badge={t("progress.reading")} />
      <ImportSteps current="file" />
      <ReadingWatch id={view.id} />
    </>
  );
}
