import { PageHeader } from "@/components/ui/page-header";
import { isList } from "@/lib/balance/lines";
import type { PeopleBehind } from "@/lib/balance/people";
import { balanceHref } from "@/lib/balance/search";
import { useBalanceWords } from "./balance-words";
import { PeopleTable } from "./people-table";

type PeopleViewProps = {
  people: PeopleBehind;
  /** As in the address; null is the viewer's whole. */
  unit: string | null;
  size: number;
};

/** The people behind one figure of a balance, as many as it says. */
export function PeopleView({ people, unit, size }: PeopleViewProps) {
  const { t, period } = useBalanceWords();
  const { scope, part, line } = people;
  return (
    <>
      <PageHeader
        parent={{ href: balanceHref({ unit, period: people.period }), label: t("people.back") }}
        title={t(`lines.${line}`)}
        context={t("people.context", {
          unit: part?.name ?? scope.name,
          period: period(people.period),
          count: people.total,
        })}
      />
      <PeopleTable people={people} size={size} isList={isList(line)} />
    </>
  );
}
