import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import { entryLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { type StudySession, type StudyUnit, unitState } from "@/lib/study/study-unit";
import { useStudyWords } from "./study-words";

/** The sessions a unit has held, oldest first; each day's date leads to its correction while that is open. */
export function UnitSessions({ unit, canKeep }: { unit: StudyUnit; canKeep: boolean }) {
  const { t, integer } = useStudyWords();
  const { sessions, campaign } = unit;
  if (sessions.length === 0) {
    return (
      <Panel title={t("unit.sessions")}>
        <EmptyState title={t("unit.sessionsEmpty")}>{t("unit.sessionsEmptyText")}</EmptyState>
      </Panel>
    );
  }
  const isOpen = canKeep && entryLock(unitState(unit)) === null;
  const rollHref = ({ id }: StudySession) =>
    isOpen && unit.list ? `${studyUnitHref(campaign.id, unit.code)}/sessions/${id}/roll` : null;
  return (
    <Panel
      title={t("unit.sessions")}
      context={t("unit.sessionsContext")}
      action={
        unit.list && (
          <LinkButton href={`${studyUnitHref(campaign.id, unit.code)}/sign-in-sheet`}>
            {t("roll.sheet")}
          </LinkButton>
        )
      }
    >
      <div className={cards.cards}>
        <SimpleTable caption={t("unit.sessions")}>
          <thead>
            <tr>
              <th scope="col">{t("columns.heldOn")}</th>
              <th scope="col">{t("forms.sessionKind")}</th>
              <th scope="col">{t("columns.mode")}</th>
              <th scope="col">{t("columns.place")}</th>
              <th scope="col">{t("columns.speaker")}</th>
              <th scope="col" data-align="end">
                {t("columns.summoned")}
              </th>
              <th scope="col" data-align="end">
                {t("columns.present")}
              </th>
              <th scope="col" data-align="end">
                {t("roll.column")}
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">
                  {isOpen ? (
                    <a
                      href={`${studyUnitHref(campaign.id, unit.code)}/sessions/${session.id}`}
                      title={t("acts.editSession")}
                    >
                      {formatDate(session.heldOn)}
                    </a>
                  ) : (
                    formatDate(session.heldOn)
                  )}
                </th>
                <td data-label={t("forms.sessionKind")}>{t(`sessionKinds.${session.kind}`)}</td>
                <td data-label={t("columns.mode")}>{t(`modes.${session.mode}`)}</td>
                <td data-label={t("columns.place")}>{session.place}</td>
                <td data-label={t("columns.speaker")}>
                  {[session.speakerName, session.speakerTitle].filter(Boolean).join(", ") || "—"}
                </td>
                <td data-align="end" data-label={t("columns.summoned")}>
                  {integer(session.summoned)}
                </td>
                <td data-align="end" data-label={t("columns.present")}>
                  {integer(session.present)}
                </td>
                <td data-align="end" data-label={t("roll.column")}>
                  <RollCell session={session} href={rollHref(session)} />
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}

/** How many the roll has called and found, and the way to it while it is open. */
function RollCell({ session, href }: { session: StudySession; href: string | null }) {
  const { t, integer } = useStudyWords();
  const { rolled, rolledPresent } = session;
  const words =
    rolled === 0
      ? t(href ? "roll.title" : "roll.notCalled")
      : t("roll.count", { present: integer(rolledPresent), called: integer(rolled) });
  return href ? <a href={href}>{words}</a> : words;
}
