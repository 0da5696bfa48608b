import { formatDate } from "@/lib/dates/partial-date";
import { type MembersOnList, summonedMembers } from "@/lib/study/study-unit";
import { type StudyWords, useStudyWords } from "./study-words";

/** How the members summoned follow from the register, in a sentence with its figures. */
export function useMembersRule(onList: MembersOnList): string {
  const words = useStudyWords();
  return words.t("forms.membersRule", { on: formatDate(onList.on), ...ruleFigures(onList, words) });
}

/** The figures of the rule; what was changed in the list since it was taken is said where there is something to say. */
export function ruleFigures(list: MembersOnList, { t, integer }: StudyWords) {
  const { headcount, exempt, away, guests, added, removed } = list;
  return {
    headcount: integer(headcount),
    exempt: integer(exempt),
    away: integer(away),
    guests: integer(guests),
    changes:
      added + removed === 0 ? "" : t("list.rule", { added: integer(added), removed: integer(removed) }),
    summoned: integer(summonedMembers(list)),
  };
}
