"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ActButton } from "@/components/forms/act-button";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/grid";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { recordAct } from "@/lib/organizations/acts/actions";
import { ActFindings } from "./act-findings";
import { ActLines } from "./act-lines";
import { ActTotals } from "./act-totals";
import styles from "./acts.module.css";
import type { PreviewedAct } from "./request-preview";

type ActReviewProps = PreviewedAct & { onBack: () => void; onRecorded: () => void };

/** Third step: the totals before and after, what follows, and the order to record exactly this. */
export function ActReview({ act, preview, onBack, onRecorded }: ActReviewProps) {
  const t = useTranslations("organizations.acts");
  const locale = useLocale();
  const top = useRef<HTMLDivElement>(null);
  const { kind, effectiveOn, lines, moved, handedOver, obstacles, fingerprint } = preview;
  const [whole] = lines;
  const date = formatDate(effectiveOn);

  useEffect(() => {
    top.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);

  return (
    <div ref={top} tabIndex={-1} className={styles.review}>
      <Stack>
        <Panel title={t("review.title", { kind: t(`kinds.${kind}`), date })} context={t("review.step")}>
          {whole && <ActTotals whole={whole} moved={moved} handedOver={handedOver} />}
        </Panel>
        <ActFindings preview={preview} />
        <Panel title={t("page.lines")}>
          <ActLines lines={lines} />
        </Panel>
        <div className={styles.bar}>
          {obstacles.length === 0 && (
            <ActButton
              action={recordAct}
              input={{ act, fingerprint }}
              label={t("review.confirm")}
              variant="primary"
              question={{
                title: t("review.confirmTitle"),
                text: t("review.confirmText", { moved: formatInteger(moved, locale), date }),
              }}
              onDone={onRecorded}
              doneHref="/organizations/acts"
            />
          )}
          <Button onClick={onBack}>{t("review.back")}</Button>
        </div>
      </Stack>
    </div>
  );
}
