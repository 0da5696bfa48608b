"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Role } from "@/lib/access/permissions";
import { formatDate } from "@/lib/dates/partial-date";
import { erasePerson, withdrawErasure } from "@/lib/erasure/actions";
import { type Erasure, erasureHref } from "@/lib/erasure/erasure";
import { canDecideErasure, canWithdrawErasure } from "@/lib/erasure/policy";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./erasure.module.css";

type AskedErasureProps = { erasure: Erasure; viewer: { role: Role; accountId: string } };

/** A request that waits: to be withdrawn by whoever asked, to be done or refused by anybody else of the office. */
export function AskedErasure({ erasure, viewer }: AskedErasureProps) {
  const t = useTranslations("erasure");
  const { id, memberId, name, ground, paperNumber, paperOn, askedAt, askedByName } = erasure;
  return (
    <Panel title={t("asked.title")}>
      <DefinitionList
        items={[
          { term: t("ask.ground"), value: t(`grounds.${ground}`) },
          {
            term: t("asked.paper"),
            value: t("asked.paperValue", { number: paperNumber, date: formatDate(paperOn) }),
          },
          { term: t("asked.by"), value: askedByName },
          { term: t("asked.at"), value: formatClockTime(askedAt, { withDate: true }) },
        ]}
      />
      <div className={styles.acts}>
        {canWithdrawErasure(viewer, erasure) && (
          <>
            <p className={styles.text}>{t("asked.own")}</p>
            <ActButton action={withdrawErasure} input={{ id }} label={t("withdraw")} />
          </>
        )}
        {canDecideErasure(viewer, erasure) && (
          <>
            <ActButton
              action={erasePerson}
              input={{ id }}
              label={t("erase")}
              variant="danger"
              question={{ title: t("eraseTitle", { name }), text: t("eraseText") }}
            />
            <LinkButton href={`${erasureHref(memberId)}/refuse`}>{t("refuse.submit")}</LinkButton>
          </>
        )}
      </div>
    </Panel>
  );
}
