import { useLocale, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { formatInteger } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import { type ImportLine, type ImportStatus, importOutcomes } from "@/lib/imports/import-view";

const tones: Readonly<Record<ImportStatus, Tone>> = {
  READING: "neutral",
  MAPPING: "warn",
  STAGED: "info",
  APPLIED: "good",
  UNDONE: "neutral",
};

/** Which file, who, when, and what became of its rows; newest first. */
export function ImportHistory({ lines, base }: { lines: readonly ImportLine[]; base: string }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <SimpleTable caption={t("history.title")}>
      <thead>
        <tr>
          <th scope="col">{t("history.file")}</th>
          <th scope="col">{t("history.unit")}</th>
          <th scope="col">{t("history.by")}</th>
          <th scope="col">{t("history.at")}</th>
          <th scope="col">{t("history.state")}</th>
          {importOutcomes.map((outcome) => (
            <th key={outcome} scope="col" data-align="end">
              {t(`outcomeCounts.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, status, fileName, unitName, by, at, outcomes }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${base}/${id}`}>{fileName}</a>
            </th>
            <td>{unitName}</td>
            <td>{by}</td>
            <td>{formatClockTime(at, { withDate: true })}</td>
            <td>
              <StatusDot tone={tones[status]}>{t(`status.${status}`)}</StatusDot>
            </td>
            {importOutcomes.map((outcome) => (
              <td key={outcome} data-align="end">
                {formatInteger(outcomes[outcome], locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </SimpleTable>
  );
}
