import { useTranslations } from "next-intl";
import type { CardHead as Head, SeenMember } from "@/lib/members/member-page";
import styles from "./member-card.module.css";

/** Number boxes of a card not yet issued: the old one's eight, twelve since the number is the citizen's. */
const boxesOfNewCard = 12;
const boxesOfOldCard = 8;
const newCardsFrom = "2025-09-02";

/** Where the member belongs from the top down, the numbers of record and card, and the place of the photo. */
export function CardHead({ member, head, today }: { member: SeenMember; head: Head; today: string }) {
  const t = useTranslations("members");
  const { cell, unit, cardNumber, recordNumber } = member;
  const isOwnCell = cell.code === unit.code;
  const lines = [
    [t("card.upperBody"), head.upperBody],
    [t("card.body"), head.body],
    [t("card.unit"), unit.name],
    [t("card.part"), head.part],
    [t("card.cell"), isOwnCell ? null : cell.name],
  ] as const;
  const boxes = cardNumber ?? " ".repeat(today >= newCardsFrom ? boxesOfNewCard : boxesOfOldCard);
  return (
    <header className={styles.head}>
      <dl className={styles.places}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles.blank}>
            <dt>{label}:</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.numbers}>
        <strong className={styles.party}>{t("card.party")}</strong>
        <em>{t("card.form")}</em>
        <p className={styles.number}>
          {t("fields.recordNumber")}: <b>{recordNumber ?? "…………………"}</b>
        </p>
        <p className={styles.number}>
          {t("fields.cardNumber")}:
          <span className={styles.boxes}>
            {[...boxes].map((digit, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a number never move
              <span key={index}>{digit}</span>
            ))}
          </span>
        </p>
      </div>
      <p className={styles.photo}>{t("card.photo")}</p>
    </header>
  );
}
