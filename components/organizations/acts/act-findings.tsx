import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { ActPreview } from "@/lib/organizations/acts/act-preview";
import { namesOf } from "@/lib/organizations/acts/obstacle-sentence";
import notices from "../organization-notices.module.css";
import styles from "./acts.module.css";

/** What stands in the way of an act, what a higher level has to look at, and what follows from it. */
export function ActFindings({ preview }: { preview: ActPreview }) {
  const t = useTranslations("organizations.acts");
  const { obstacles, notes, lines, effectiveOn } = preview;
  const consequences = [
    notes.officers > 0 && t("review.notes.officers", { count: notes.officers }),
    notes.basesEnded > 0 && t("review.notes.accounts"),
    notes.campaigns > 0 && t("review.notes.study", { count: notes.campaigns }),
  ].filter((sentence) => sentence !== false);
  return (
    <>
      {obstacles.length > 0 && (
        <section className={styles.obstacles} role="alert">
          <h2>{t("review.notFinished")}</h2>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle.kind}>
                {t(`obstacles.${obstacle.kind}`, { names: namesOf(obstacle), date: formatDate(effectiveOn) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Notices lines={lines} />
      {consequences.length > 0 && (
        <Panel title={t("review.consequences")}>
          <ul className={styles.plain}>
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** Sizes that depart from the rules once the act is done: a higher committee may approve an exception. */
function Notices({ lines }: Pick<ActPreview, "lines">) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const found = lines.flatMap((line) => line.notices.map((notice) => ({ line, notice })));
  if (found.length === 0) return null;
  return (
    <ul className={notices.list} aria-label={t("acts.review.notices")}>
      {found.map(({ line, notice }) => (
        <li key={`${line.unit} ${notice}`}>
          <strong>{line.name}:</strong>{" "}
          {t(`notices.${notice}`, {
            members: formatInteger(line.membersAfter, locale),
            official: formatInteger(line.officialAfter, locale),
          })}
        </li>
      ))}
    </ul>
  );
}
