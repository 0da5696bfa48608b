import { useLocale } from "next-intl";
import { PrintButton } from "@/components/exports/print-button";
import { PageHeader } from "@/components/ui/page-header";
import type { FormOne } from "@/lib/balance/form-one";
import { prepareFormOne } from "@/lib/balance/prepare-form-one";
import { balanceHref } from "@/lib/balance/search";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDecimal } from "@/lib/i18n/format";
import { useBalanceWords } from "./balance-words";
import styles from "./form-one.module.css";

type FormOneViewProps = FormOne & {
  /** As in the address; null is the viewer's whole. */
  unit: string | null;
  today: CalendarDate;
};

/** Biểu 1-BTCTW in its official frame, to be printed, signed and stamped. */
export function FormOneView({ now, before, unit, head, today }: FormOneViewProps) {
  const { t, integer, period } = useBalanceWords();
  const locale = useLocale();
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          parent={{ href: balanceHref({ unit, period: now.period }), label: t("title") }}
          title={t("formOne.title")}
          context={t("context", { scope: now.scope.name, period: period(now.period) })}
          action={<PrintButton>{t("formOne.print")}</PrintButton>}
        />
      </div>
      <article className={styles.sheet} data-own-head>
        <header className={styles.head}>
          <div>
            <p>{head.upperBody}</p>
            <p className={styles.issuer}>{head.issuer}</p>
            {now.scope.isBloc && <p className={styles.issuer}>{t("formOne.office")}</p>}
          </div>
          <p>{t("formOne.number")}</p>
        </header>
        <h2 className={styles.title}>{t("formOne.head")}</h2>
        <p className={styles.period}>{t("formOne.period", { period: period(now.period) })}</p>
        <table className={styles.table}>
          <caption className={styles.caption}>{t("formOne.title")}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t("formOne.criterion")}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t("formOne.done")}
              </th>
              <th scope="col" rowSpan={2}>
                {t("formOne.percent")}
              </th>
            </tr>
            <tr>
              <th scope="col">{t("formOne.now")}</th>
              <th scope="col">{t("formOne.before")}</th>
            </tr>
            <tr className={styles.numbers}>
              <td>1</td>
              <td>2</td>
              <td>3</td>
              <td>{t("formOne.percentFormula")}</td>
            </tr>
          </thead>
          <tbody>
            {prepareFormOne(now, before).map(({ line, depth, now: current, before: earlier, percent }) => (
              <tr key={line} data-depth={depth}>
                <th scope="row">{t(`formOne.rows.${line}`)}</th>
                <td data-align="end">{integer(current)}</td>
                <td data-align="end">{integer(earlier)}</td>
                <td data-align="end">{percent === null ? "" : formatDecimal(percent, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <footer className={styles.foot}>
          <div>
            <p className={styles.signer}>{t("formOne.preparedBy")}</p>
            <p>{t("formOne.preparedByNote")}</p>
          </div>
          <div>
            <p>{t("formOne.placeAndDate", { place: head.place, year: today.slice(0, 4) })}</p>
            <p className={styles.signer}>
              {t(now.scope.isBloc ? "formOne.headOfOffice" : "formOne.secretary")}
            </p>
            <p>{t("formOne.headOfOfficeNote")}</p>
          </div>
        </footer>
      </article>
    </>
  );
}
