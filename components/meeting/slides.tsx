import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Viewer } from "@/lib/auth/viewer";
import { withAsOf } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { Meeting } from "@/lib/meeting/meeting";
import { slidesOf } from "@/lib/meeting/slides";
import { FullScreenButton } from "./full-screen-button";
import { SlideBody } from "./slide-body";
import { SlideKeys } from "./slide-keys";
import styles from "./slides.module.css";
import { useMeetingWords } from "./use-meeting-words";
import { useSlideTitle } from "./use-slide-title";

type SlidesProps = {
  meeting: Meeting;
  installation: Viewer["installation"];
  today: CalendarDate;
  /** The day the figures are of. */
  on: CalendarDate;
};

/**
 * The morning's figures as pages that fill a screen in the room, stepped through by links, by keys and by scrolling. It is one
 * page, so that no step waits for a server, and its links work without scripts.
 */
export function Slides({ meeting, installation, today, on }: SlidesProps) {
  const t = useTranslations("meeting");
  const titleOf = useSlideTitle(meeting, useMeetingWords(on, today));
  const slides = slidesOf(meeting.overview);
  return (
    <main className={styles.screen} aria-label={t("slidesLabel")}>
      <SlideKeys ids={slides.map(({ id }) => id)} />
      {slides.map((slide, index) => {
        const [previous, next] = [slides[index - 1], slides[index + 1]];
        const title = titleOf(slide);
        return (
          <section
            key={slide.id}
            id={slide.id}
            className={styles.slide}
            aria-labelledby={`${slide.id}-title`}
          >
            <header className={styles.head}>
              <span>{installation.blocName}</span>
              <span className={styles.facts}>
                {installation.isDemo && <DemoBadge />}
                {t("asOf", { date: formatDate(on) })}
              </span>
            </header>
            {index === 0 ? (
              <h1 id={`${slide.id}-title`} className={styles.title}>
                {title}
              </h1>
            ) : (
              <h2 id={`${slide.id}-title`} className={styles.title}>
                {title}
              </h2>
            )}
            <div className={styles.body} data-kind={slide.kind}>
              <SlideBody slide={slide} meeting={meeting} today={today} on={on} />
            </div>
            <nav className={styles.foot} aria-label={t("slide", { number: index + 1, title })}>
              <a href={withAsOf("/", on < today ? on : null)}>{t("leave")}</a>
              <span className={styles.steps}>
                {previous && <a href={`#${previous.id}`}>{t("previous")}</a>}
                <span className={styles.position}>
                  {t("position", { number: index + 1, total: slides.length })}
                </span>
                {next && <a href={`#${next.id}`}>{t("next")}</a>}
              </span>
              <FullScreenButton />
            </nav>
          </section>
        );
      })}
    </main>
  );
}

function DemoBadge() {
  const t = useTranslations("common");
  return <Badge tone="warn">{t("demoData")}</Badge>;
}
