import { useTranslations } from "next-intl";
import { BarsTable } from "@/components/charts/bars-table";
import { PrintButton } from "@/components/exports/print-button";
import { ChangesSince } from "@/components/statistics/changes-since";
import { UnitsToAsk } from "@/components/statistics/units-to-ask";
import { PageHeader } from "@/components/ui/page-header";
import type { Viewer } from "@/lib/auth/viewer";
import { withAsOf } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { Meeting } from "@/lib/meeting/meeting";
import { asBandBars } from "@/lib/meeting/prepare-ages";
import { prepareMemberChart } from "@/lib/statistics/charts";
import { prepareBlocTiles } from "@/lib/statistics/prepare-tiles";
import styles from "./handout.module.css";
import { HandoutFigures } from "./handout-figures";
import { HandoutUnits } from "./handout-units";
import { MovementFigures } from "./movement-figures";
import { StudyFigures } from "./study-figures";
import { useMeetingWords } from "./use-meeting-words";

type HandoutProps = {
  meeting: Meeting;
  viewer: Pick<Viewer, "installation" | "today" | "displayName">;
  /** The day the figures are of. */
  on: CalendarDate;
};

/** The morning's figures on two sheets of A4: what is to be talked about on the first, all units and the composition on the second. */
export function Handout({ meeting: { overview, balance }, viewer, on }: HandoutProps) {
  const { installation, today } = viewer;
  const t = useTranslations();
  const words = useMeetingWords(on, today);
  const { figures, earlier, campaigns, toAsk, changes } = overview;
  const participation = campaigns[0] ?? null;
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          parent={{ href: withAsOf("/", words.on), label: t("statistics.overview.title") }}
          title={t("meeting.handout")}
          context={t("meeting.print.preview")}
          action={<PrintButton>{t("meeting.print.action")}</PrintButton>}
        />
      </div>
      <article className={styles.paper} data-own-head>
        <section className={styles.sheet}>
          <header className={styles.head}>
            <p className={styles.bloc}>{installation.blocName}</p>
            <p>{t("meeting.print.purpose")}</p>
          </header>
          <h2 className={styles.title}>{t("meeting.print.title")}</h2>
          <p className={styles.scope}>
            {t("meeting.print.scope", {
              bloc: installation.blocName,
              date: formatDate(on),
              since: formatDate(changes.since),
            })}
          </p>
          <HandoutFigures tiles={prepareBlocTiles(figures, earlier, words)} />
          {balance && (
            <div data-columns="4">
              <MovementFigures balance={balance} />
            </div>
          )}
          {participation && (
            <div data-columns="3">
              <StudyFigures participation={participation} />
            </div>
          )}
          <div className={styles.pair}>
            <UnitsToAsk units={toAsk} campaignId={participation?.campaign.id ?? null} on={on} />
            <ChangesSince changes={changes} on={on} here="" />
          </div>
        </section>
        <section className={styles.sheet}>
          {participation && <HandoutUnits participation={participation} />}
          <h3 className={styles.heading}>{t("meeting.print.composition")}</h3>
          <div className={styles.pair}>
            {(["sex-and-age", "education", "theory", "type"] as const).map((id) => {
              const model = prepareMemberChart(id, figures, words);
              return (
                <div key={id}>
                  <h4 className={styles.chart}>{model.title}</h4>
                  <BarsTable model={"bars" in model ? model : asBandBars(model, words)} inert={false} />
                </div>
              );
            })}
          </div>
        </section>
      </article>
    </>
  );
}
