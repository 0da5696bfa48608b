import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { endSession } from "@/lib/account/actions";
import type { OwnSession } from "@/lib/account/own-session";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./account.module.css";
import { SignOutEverywhere } from "./sign-out-everywhere";

/** Where one is signed in now, and the way to end what one does not know. */
export function OwnSessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("account.sessions");
  const at = (instant: Date) => formatClockTime(instant, { withDate: true });
  return (
    <Panel title={t("title")} context={t("count", { count: sessions.length })}>
      <SimpleTable caption={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("where")}</th>
            <th scope="col" className={styles.begun}>
              {t("begun")}
            </th>
            <th scope="col">{t("used")}</th>
            <th scope="col">{t("act")}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, browser, network, createdAt, lastSeenAt, isCurrent }) => (
            <tr key={id}>
              <th scope="row">
                {browser ?? t("unknownBrowser")}
                {network && <span className={styles.network}>{network}</span>}
              </th>
              <td className={styles.begun}>{at(createdAt)}</td>
              <td>{at(lastSeenAt)}</td>
              <td>
                {isCurrent ? (
                  <Badge tone="good">{t("current")}</Badge>
                ) : (
                  <ActButton action={endSession} input={{ id }} label={t("end")} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
      <div className={styles.end}>
        <p>{t("everywhereText")}</p>
        <SignOutEverywhere />
      </div>
    </Panel>
  );
}
