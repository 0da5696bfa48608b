import cards from "@/components/organizations/phone-cards.module.css";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import { entryLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { type StudyUnit, unitState } from "@/lib/study/study-unit";
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
  return (
    <Panel title={t("unit.sessions")} context={t("unit.sessionsContext")}>
      <div className={cards.cards}>
        <SimpleTable caption={t("unit.sessions")}>
          <thead>
            <tr>
              <th scope="col">{t("columns.heldOn")}</th>
              <th scope="col">{t("columns.mode")}</th>
              <th scope="col">{t("columns.place")}</th>
              <th scope="col">{t("columns.speaker")}</th>
              <th scope="col" data-align="end">
                {t("columns.summoned")}
              </th>
              <th scope="col" data-align="end">
                {t("columns.present")}
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
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}
