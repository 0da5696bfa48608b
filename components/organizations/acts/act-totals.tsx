import { useLocale, useTranslations } from "next-intl";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { formatInteger } from "@/lib/i18n/format";
import type { RecordedLine } from "@/lib/organizations/acts/act-record";

type ActTotalsProps = {
  /** The bloc or the unit within which it all happens. */
  whole: RecordedLine;
  moved: number;
  handedOver: number;
};

/** The whole before and after, and whom the act moves: what has to add up. */
export function ActTotals({ whole, moved, handedOver }: ActTotalsProps) {
  const t = useTranslations("organizations.acts.review");
  const locale = useLocale();
  const number = (value: number) => formatInteger(value, locale);
  const isBloc = whole.kind === "BLOC";
  return (
    <FigureGrid>
      <FigureTile label={t("membersBefore")} value={number(whole.membersBefore)} note={whole.name} />
      <FigureTile
        label={t("membersAfter")}
        value={number(whole.membersAfter)}
        note={t("balance", {
          before: number(whole.membersBefore),
          after: number(whole.membersAfter),
          handedOver,
        })}
      />
      <FigureTile
        label={t(isBloc ? "bases" : "cells")}
        value={`${number(whole.unitsBefore)} → ${number(whole.unitsAfter)}`}
      />
      <FigureTile label={t("moved")} value={number(moved)} />
      {handedOver > 0 && <FigureTile label={t("handedOver")} value={number(handedOver)} />}
    </FigureGrid>
  );
}
