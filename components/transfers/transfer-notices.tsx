import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { type TransferNews, type TransferTab, transfersHref } from "@/lib/transfers/transfer";
import styles from "./transfers.module.css";

/** "2 người chờ tiếp nhận", "1 người bị từ chối tiếp nhận": on the secretary's home, where there is any. */
export function TransferNotices({ news: { waiting, refused } }: { news: TransferNews }) {
  const t = useTranslations("transfers");
  return (
    <>
      {waiting > 0 && (
        <Notice tab="in" title={t("waiting", { count: waiting })} act={t("waitingAct")}>
          {t("waitingText")}
        </Notice>
      )}
      {refused > 0 && (
        <Notice tab="settled" title={t("refused", { count: refused })} act={t("refusedAct")}>
          {t("refusedText")}
        </Notice>
      )}
    </>
  );
}

type NoticeProps = { tab: TransferTab; title: string; act: string; children: string };

function Notice({ tab, title, act, children }: NoticeProps) {
  const id = `transfers-${tab}`;
  return (
    <section className={styles.waiting} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p>{children}</p>
      </div>
      <LinkButton href={transfersHref(tab)}>{act}</LinkButton>
    </section>
  );
}
