import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { badgeLevels } from "@/lib/deadlines/badge-rule";
import type { CardHistory, ProcessLine } from "@/lib/members/member-card";
import { factsText } from "../member-facts";
import styles from "./member-card.module.css";

/** Items 21–27: what fills a table, the badges to tick, and the history in the Party. */
export function CardTables({ history }: { history: CardHistory }) {
  const t = useTranslations("members");
  const tKinds = useTranslations("ledger.kinds");
  const facts = (list: CardHistory["removed"]) => factsText(t, tKinds, list);
  return (
    <>
      <Item number="21" label={t("card.items.process")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.period}>
                {t("card.processColumns.period")}
              </th>
              <th scope="col">{t("card.processColumns.what")}</th>
            </tr>
          </thead>
          <tbody>
            {history.process.map((line) => (
              <tr key={line.id}>
                <td>{monthsOf(line, t("page.now"))}</td>
                <td>
                  <What line={line} />
                </td>
              </tr>
            ))}
            <tr className={styles.free}>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </Item>
      <Item number="22" label={t("card.items.training")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["school", "subject", "period", "form", "diploma"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`card.trainingColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.free}>
              <td />
              <td />
              <td />
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </Item>
      <Line number="23" label={t("card.items.rewards")} value={null} />
      <Item number="24" label={t("card.items.badges")}>
        <ul className={styles.badges}>
          {badgeLevels.map((level) => (
            <li key={level} data-given={history.badges.includes(level)}>
              {t("card.badge", { level })}
            </li>
          ))}
        </ul>
      </Item>
      <Line number="25" label={t("card.items.titles")} value={null} />
      <Line number="26" label={t("card.items.discipline")} value={null} />
      <Item number="27" label={t("card.items.history")}>
        <Line number="a" label={t("card.items.removed")} value={facts(history.removed)} />
        <Line number="b" label={t("card.items.readmitted")} value={facts(history.readmitted)} />
        <Line number="c" label={t("card.items.restored")} value={facts(history.restored)} />
      </Item>
    </>
  );
}

function What({ line }: { line: ProcessLine }) {
  const t = useTranslations("members.card");
  const tPositions = useTranslations("organizations.positions");
  return line.kind === "STAY"
    ? t("memberOf", { cell: line.cell })
    : t("officeOf", { position: tPositions(line.position), organization: line.organization });
}

type LineProps = { number: string; label: string };

function Item({ number, label, children }: LineProps & { children: ReactNode }) {
  return (
    <section className={styles.item}>
      <h3 className={styles.label}>
        {number}. {label}
      </h3>
      {children}
    </section>
  );
}

function Line({ number, label, value }: LineProps & { value: string | null }) {
  return (
    <dl className={styles.row}>
      <div className={styles.blank}>
        <dt>
          {number}. {label}:
        </dt>
        <dd>{value}</dd>
      </div>
    </dl>
  );
}

/** "01/2019 – 03/2021". */
function monthsOf({ startsOn, endsOn }: ProcessLine, now: string): string {
  const month = (on: string) => `${on.slice(5, 7)}/${on.slice(0, 4)}`;
  return `${month(startsOn)} – ${endsOn === null ? now : month(endsOn)}`;
}
