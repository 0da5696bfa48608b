import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import { eventValues } from "@/lib/ledger/event-values";
import { eventHints } from "@/lib/ledger/hints";
import type { Correcting } from "@/lib/ledger/recording";
import { isInputKind } from "@/lib/ledger/schema";
import { AnnulForm } from "./annul-form";
import { EventForm } from "./event-form";

type CorrectingViewProps = { correcting: Correcting; act: "correct" | "annul" };

/** "Sửa ghi nhận" and "Hủy ghi nhận": of one event, or of both halves of a move. */
export function CorrectingView({ correcting, act }: CorrectingViewProps) {
  const t = useTranslations("ledger");
  const { memberId, fullName, event, kind, cells, otherCells } = correcting;
  const word = `${kind === "MOVE" ? t("recordable.MOVE") : t(`kinds.${kind}`)}, ${formatDate(event.effectiveOn)}`;
  return (
    <>
      <PageHeader
        title={t(act === "correct" ? "record.correctTitle" : "record.annulTitle", { kind: word })}
        context={t(act === "correct" ? "record.correctContext" : "record.annulContext", { name: fullName })}
        parent={{ href: `/members/${memberId}`, label: fullName }}
      />
      {act === "correct" && isInputKind(kind) ? (
        <EventForm
          values={eventValues(kind, correcting)}
          hints={eventHints(correcting)}
          cells={cells}
          otherCells={otherCells}
        />
      ) : (
        <AnnulForm memberId={memberId} eventId={event.id} isMove={kind === "MOVE"} />
      )}
    </>
  );
}
