import { useTranslations } from "next-intl";
import { SendForm } from "@/components/transfers/send-form";
import { PageHeader } from "@/components/ui/page-header";
import { eventValues } from "@/lib/ledger/event-values";
import { eventHints } from "@/lib/ledger/hints";
import type { RecordableKind } from "@/lib/ledger/recordable-kinds";
import type { Recording } from "@/lib/ledger/recording";
import { EventForm } from "./event-form";
import { KindMenu } from "./kind-menu";

/** "Ghi biến động": the kinds to choose from, or the form of the one chosen. */
export function RecordingView({ recording, kind }: { recording: Recording; kind: RecordableKind | null }) {
  const t = useTranslations("ledger");
  const { memberId, fullName, cellName, cells, otherCells, receivers } = recording;
  const memberHref = `/members/${memberId}`;
  const chosen = kind !== null && recording.possible.includes(kind) ? kind : null;
  if (chosen === null) {
    return (
      <>
        <PageHeader
          title={t("record.titleOf", { kind: t("record.title"), name: fullName })}
          context={t("record.choose")}
          parent={{ href: memberHref, label: fullName }}
        />
        <KindMenu recording={recording} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("record.titleOf", { kind: t(`recordable.${chosen}`), name: fullName })}
        context={`${cellName}. ${t(`about.${chosen}`)}`}
        parent={{ href: `${memberHref}/events/new`, label: t("record.title") }}
      />
      {chosen === "SEND" ? (
        <SendForm memberId={memberId} version={recording.version} receivers={receivers} />
      ) : (
        <EventForm
          values={eventValues(chosen, recording)}
          hints={eventHints(recording)}
          cells={cells}
          otherCells={otherCells}
        />
      )}
    </>
  );
}
