import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SimpleTable } from "@/components/ui/simple-table";
import { bulkFields } from "@/lib/bulk/bulk-fields";
import type { BulkLine } from "@/lib/bulk/bulk-line";
import { formatInteger } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import { BulkUndo } from "./bulk-undo";
import { useValueWord } from "./value-word";

/** The bulk changes of the own unit or the bloc, each to be taken back. */
export function BulkHistory({ lines }: { lines: readonly BulkLine[] }) {
  const t = useTranslations("bulk.history");
  const tm = useTranslations("members");
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", { count: lines.length })}
        parent={{ href: "/members", label: tm("title") }}
      />
      {lines.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={
            <LinkButton variant="primary" href="/members">
              {t("toList")}
            </LinkButton>
          }
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <SimpleTable caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("at")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col" data-align="end">
                {t("changed")}
              </th>
              <th scope="col">{t("state")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <HistoryRow key={line.id} line={line} />
            ))}
          </tbody>
        </SimpleTable>
      )}
    </>
  );
}

function HistoryRow({ line }: { line: BulkLine }) {
  const t = useTranslations("bulk.history");
  const tm = useTranslations("members");
  const word = useValueWord();
  const locale = useLocale();
  const field = bulkFields.find((known) => known === line.field);
  const count = formatInteger(line.changed, locale);
  return (
    <tr>
      <th scope="row">{formatClockTime(line.createdAt, { withDate: true })}</th>
      <td>{line.madeBy}</td>
      <td>{field ? tm(`fields.${field}`) : line.field}</td>
      <td>{word(line.field, line.value)}</td>
      <td data-align="end">{count}</td>
      <td>
        {line.undoneAt === null ? (
          <BulkUndo id={line.id} question={t("undoText", { count })} />
        ) : (
          <UndoneLine line={line} undoneAt={line.undoneAt} />
        )}
      </td>
    </tr>
  );
}

function UndoneLine({ line, undoneAt }: { line: BulkLine; undoneAt: Date }) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  const number = (value: number) => formatInteger(value, locale);
  const time = formatClockTime(undoneAt, { withDate: true });
  if (line.undone === line.changed) return t("history.undoneAt", { time });
  return (
    <>
      <p>{t("history.undonePart", { count: number(line.undone), time })}</p>
      <p>
        {t("kept", { count: number(line.changed - line.undone) })}{" "}
        {line.kept.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ", "}
            <a href={`/members/${id}`}>{name}</a>
          </span>
        ))}
      </p>
    </>
  );
}
