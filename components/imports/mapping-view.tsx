import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { importHref, importsHref } from "@/lib/imports/import-href";
import type { ImportView } from "@/lib/imports/import-view";
import { registers } from "@/lib/imports/registers";
import { columnName, wordOr } from "./field-name";
import { ImportHeader } from "./import-header";
import { ImportSteps } from "./import-steps";
import { MappingForm } from "./mapping-form";

/** The step "Ghép cột": each column of the file with samples, and what it is taken for. */
export function MappingView({ view }: { view: ImportView }) {
  const t = useTranslations();
  const { layout, choices } = view;
  if (!layout) return <EmptyState title={t("imports.progress.reading")}>{view.fileName}</EmptyState>;
  const register = registers[view.register];
  const href = importHref(view);
  return (
    <>
      <ImportHeader view={view} badge={t("imports.preview.notWritten")} />
      <ImportSteps
        current="columns"
        hrefs={{
          file: `${importsHref(view)}?unit=${view.unit.code}`,
          ...(view.status === "STAGED" && { preview: href }),
        }}
      />
      <MappingForm
        id={view.id}
        href={href}
        layout={layout}
        choices={choices}
        joined={register.joined}
        offered={register.columns.map((column) => ({ value: column, label: columnName(t, column) }))}
        missing={layout.missing.map((name) => wordOr(t, `imports.missing.${name}`, name))}
        openDates={layout.openDates.map((column) => columnName(t, column))}
      />
    </>
  );
}
