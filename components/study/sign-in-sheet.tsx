import { PrintButton } from "@/components/exports/print-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import { byCell, type RollLine } from "@/lib/study/roll-lines";
import { studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";
import styles from "./sign-in-sheet.module.css";
import { useStudyWords } from "./study-words";
import { ruleFigures } from "./use-members-rule";

type SignInSheetProps = { unit: StudyUnit; lines: readonly RollLine[] };

/** The list on paper, to be signed in the hall: numbers as the roll call takes them back. */
export function SignInSheet({ unit, lines }: SignInSheetProps) {
  const words = useStudyWords();
  const { t } = words;
  const { list, campaign } = unit;
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title={t("roll.listPage")}
          parent={{ href: studyUnitHref(campaign.id, unit.code), label: unit.name }}
          context={list && t("roll.listContext", { count: lines.length, date: formatDate(list.on) })}
          action={<PrintButton>{t("roll.print")}</PrintButton>}
        />
      </div>
      <article className={styles.paper}>
        <h2 className={styles.title}>{t("roll.listTitle")}</h2>
        <p className={styles.subject}>{unit.name}</p>
        <p className={styles.subject}>{campaign.title}</p>
        <p className={styles.occasion}>{t("roll.occasion")}</p>
        {list && <p className={styles.rule}>{t("roll.rule", ruleFigures(list, words))}</p>}
        <table className={styles.table}>
          <caption className={styles.caption}>{t("roll.listPage")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("roll.number")}</th>
              <th scope="col">{t("roll.name")}</th>
              <th scope="col">{t("roll.sign")}</th>
              <th scope="col">{t("roll.note")}</th>
            </tr>
          </thead>
          {byCell(lines).map((cell) => (
            <tbody key={cell.id}>
              <tr className={styles.cell}>
                <th colSpan={4} scope="rowgroup">
                  {t("roll.cell", { name: cell.name, count: cell.lines.length })}
                </th>
              </tr>
              {cell.lines.map((line) => (
                <tr key={line.id}>
                  <td>{line.listNumber}</td>
                  <th scope="row">{line.fullName}</th>
                  <td />
                  <td>
                    {[
                      line.isCadre && t("roll.cadre"),
                      line.addedOn && t("roll.addedOn", { date: formatDate(line.addedOn) }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </article>
    </>
  );
}
