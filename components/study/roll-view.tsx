import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import { linesToCall, type RollLine } from "@/lib/study/roll-lines";
import { studyUnitHref } from "@/lib/study/search";
import { isByRoll, type StudySession, type StudyUnit } from "@/lib/study/study-unit";
import { RollCall } from "./roll-call";
import { useStudyWords } from "./study-words";

type RollViewProps = {
  roll: { unit: StudyUnit; session: StudySession; lines: readonly RollLine[] };
  accountId: string;
};

/** The page of a roll call: whose session it is, what was typed before, and the list. */
export function RollView({ roll: { unit, session, lines }, accountId }: RollViewProps) {
  const { t, integer } = useStudyWords();
  const page = studyUnitHref(unit.campaign.id, unit.code);
  const called = linesToCall(lines, session.kind);
  const typed = unit.attendance.find(({ audience }) => audience === "MEMBERS");
  return (
    <>
      <PageHeader
        title={t("roll.title")}
        parent={{ href: page, label: unit.name }}
        context={t("roll.context", {
          date: formatDate(session.heldOn),
          kind: t(`sessionKinds.${session.kind}`),
          place: session.place,
        })}
        action={<LinkButton href={`${page}/sign-in-sheet`}>{t("roll.sheet")}</LinkButton>}
      />
      {typed && !isByRoll(unit) && (
        <p>{t("roll.typedBefore", { present: integer(typed.present), summoned: integer(typed.summoned) })}</p>
      )}
      {called.length === 0 ? (
        <EmptyState title={t("roll.empty")}>{t("roll.emptyText")}</EmptyState>
      ) : (
        <RollCall
          key={session.id}
          accountId={accountId}
          session={{ id: session.id, version: session.version }}
          lines={called}
          backHref={page}
        />
      )}
    </>
  );
}
