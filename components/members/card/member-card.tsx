import { useTranslations } from "next-intl";
import { Signatures } from "@/components/exports/signatures";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dayWords } from "@/lib/dates/day-words";
import type { CardHistory } from "@/lib/members/member-card";
import type { CardHead as Head, SeenMember } from "@/lib/members/member-page";
import { CardHead } from "./card-head";
import { cardRows } from "./card-rows";
import { CardTables } from "./card-tables";
import styles from "./member-card.module.css";

type MemberCardProps = { member: SeenMember; head: Head; history: CardHistory; today: CalendarDate };

/** The page on paper: phiếu đảng viên, form 2-HSĐV, A4 upright. Unseen on the screen. */
export function MemberCard({ member, head, history, today }: MemberCardProps) {
  const t = useTranslations("members");
  const { place } = head;
  const signedBy = (who: "cell" | "committee") => t(`card.signatures.${who}`).split("\n");
  return (
    <article className={styles.paper} data-own-head>
      <CardHead member={member} head={head} today={today} />
      <h2 className={styles.title}>{t("card.title")}</h2>
      {cardRows(t, member, history).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of the form never move
        <dl key={index} className={styles.row}>
          {row.map(({ number, label, value }) => (
            <div key={label} className={styles.blank}>
              <dt>
                {number !== undefined && `${number}. `}
                {t(`card.items.${label}`)}:
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ))}
      <CardTables history={history} />
      <p className={styles.note}>{t("card.notKept")}</p>
      <p className={styles.date}>{t("card.placeAndDate", { place, ...dayWords(today) })}</p>
      <Signatures blocks={[[t("card.signatures.member")], signedBy("cell"), signedBy("committee")]} />
    </article>
  );
}
