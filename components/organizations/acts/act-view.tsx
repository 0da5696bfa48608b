import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { formatClockTime } from "@/lib/i18n/format-time";
import type { ActRecord } from "@/lib/organizations/acts/act-record";
import { ActLines } from "./act-lines";
import { ActTotals } from "./act-totals";

/** An act as it was recorded: its grounds, and every organisation it touched before and after. */
export function ActView({ act, action }: { act: ActRecord; action?: ReactNode }) {
  const t = useTranslations("organizations.acts");
  const whole = act.lines.find(({ unit }) => unit === act.scope.id);
  return (
    <>
      <PageHeader
        parent={{ href: "/organizations/acts", label: t("title") }}
        title={t("review.title", { kind: t(`kinds.${act.kind}`), date: formatDate(act.effectiveOn) })}
        action={action}
      />
      <Stack>
        {act.undoneAt !== null && act.undoneBy !== null && (
          <p role="note">
            {t("page.undoneBy", {
              name: act.undoneBy,
              time: formatClockTime(act.undoneAt, { withDate: true }),
            })}
          </p>
        )}
        {whole && (
          <ActTotals whole={whole} moved={act.moved} handedOver={act.kind === "HAND_OVER" ? act.moved : 0} />
        )}
        <Panel title={t("page.lines")}>
          <ActLines lines={act.lines} isRecorded />
        </Panel>
        <Grounds act={act} />
      </Stack>
    </>
  );
}

function Grounds({ act }: { act: ActRecord }) {
  const t = useTranslations("organizations.acts");
  const tp = useTranslations("ledger.places");
  const { decisionNumber: number, decisionOn, outsideName, outsidePlace } = act;
  const date = formatDate(decisionOn);
  return (
    <Panel title={t("page.about")}>
      <DefinitionList
        items={[
          { term: t("page.effectiveOn"), value: formatDate(act.effectiveOn) },
          {
            term: t("page.decision"),
            value: number && (decisionOn ? t("decisionOf", { number, date }) : number),
          },
          { term: t("page.decidedBy"), value: act.decidedBy },
          ...(outsideName !== null && outsidePlace !== null
            ? [{ term: t("page.outside"), value: `${outsideName} · ${tp(outsidePlace)}` }]
            : []),
          {
            term: t("page.recorded"),
            value: t("page.recordedBy", {
              name: act.recordedBy,
              time: formatClockTime(act.recordedAt, { withDate: true }),
            }),
          },
        ]}
      />
    </Panel>
  );
}
