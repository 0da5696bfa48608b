import { useLocale, useTranslations } from "next-intl";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { formatChange, formatInteger } from "@/lib/i18n/format";
import type { OrganizationChange } from "@/lib/organizations/acts/act-kinds";
import type { RecordedLine } from "@/lib/organizations/acts/act-record";
import { isCell } from "@/lib/organizations/kinds";
import { organizationHref } from "@/lib/organizations/organization-node";
import styles from "./acts.module.css";

type ActLinesProps = {
  lines: readonly RecordedLine[];
  /** In a preview, what is still to be founded has no page. */
  isRecorded?: boolean;
};

const depths = [undefined, undefined, styles.partRow, styles.cellRow];

const tones: Readonly<Record<OrganizationChange, Tone>> = {
  ENDED: "neutral",
  FOUNDED: "good",
  RENAMED: "info",
  PLACED: "info",
  RESIZED: "neutral",
};

/** What an act means for each organisation: members and units, before and after. */
export function ActLines({ lines, isRecorded = false }: ActLinesProps) {
  const t = useTranslations("organizations.acts.review");
  const locale = useLocale();
  const number = (value: number) => formatInteger(value, locale);
  const hasUnits = lines.some(
    ({ kind, unitsBefore, unitsAfter }) => !isCell(kind) && unitsBefore + unitsAfter > 0,
  );
  return (
    <div className={cards.cards}>
      <SimpleTable caption={t("members")}>
        <thead>
          <tr>
            <th scope="col">{t("organization")}</th>
            <th scope="col">{t("state")}</th>
            {hasUnits && (
              <th scope="col" data-align="end">
                {t("units")}
              </th>
            )}
            <th scope="col" data-align="end">
              {t("before")}
            </th>
            <th scope="col" data-align="end">
              {t("after")}
            </th>
            <th scope="col" data-align="end">
              {t("difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit} className={line.depth === 0 ? styles.total : undefined}>
              <th scope="row" className={depths[Math.min(line.depth, depths.length - 1)]}>
                {isRecorded || line.change !== "FOUNDED" ? (
                  <a href={organizationHref(line.code)}>{line.name}</a>
                ) : (
                  line.name
                )}{" "}
                <span className={styles.code}>{line.code}</span>
                {line.formerName && (
                  <span className={styles.former}>{t("formerName", { name: line.formerName })}</span>
                )}
              </th>
              <td data-label={t("state")}>
                {line.change === "RESIZED" ? null : (
                  <StatusDot tone={tones[line.change]}>{t(`change.${line.change}`)}</StatusDot>
                )}
              </td>
              {hasUnits && (
                <td data-align="end" data-label={t("units")}>
                  {isCell(line.kind) ? null : changed(number(line.unitsBefore), number(line.unitsAfter))}
                </td>
              )}
              <td data-align="end" data-label={t("before")}>
                {number(line.membersBefore)}
              </td>
              <td data-align="end" data-label={t("after")}>
                {number(line.membersAfter)}
              </td>
              <td data-align="end" data-label={t("difference")}>
                {formatChange(line.membersAfter - line.membersBefore, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}

/** "105 → 83", or the one figure where it stayed. */
function changed(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}
