import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { transfersHref } from "@/lib/transfers/transfer";
import styles from "./transfers.module.css";

/** "2 người chờ tiếp nhận": on the secretary's home. */
export function WaitingTransfers({ waiting }: { waiting: number }) {
  const t = useTranslations("transfers");
  return (
    <section className={styles.waiting} aria-labelledby="waiting-transfers">
      <div>
        <h2 id="waiting-transfers">{t("waiting", { count: waiting })}</h2>
        <p>{t("waitingText")}</p>
      </div>
      <LinkButton href={transfersHref()}>{t("waitingAct")}</LinkButton>
    </section>
  );
}
