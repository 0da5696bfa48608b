"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { listHref } from "@/components/data-table/list-href";
import { Pager } from "@/components/data-table/pager";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import type { PeopleBehind } from "@/lib/balance/people";
import { useBalanceWords } from "./balance-words";
import styles from "./people-table.module.css";
import { PersonRow } from "./person-row";

type PeopleTableProps = { people: PeopleBehind; size: number; isList: boolean };

/** Who a figure counts: of a list the people on it, of a flow the events, the newest first. */
export function PeopleTable({ people, size, isList }: PeopleTableProps) {
  const { t } = useBalanceWords();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const { rows, total, page, line, scope, part } = people;
  const title = t(`lines.${line}`);
  if (total === 0) return <EmptyState title={t("people.empty")} />;
  return (
    <div className={styles.sheet} data-full-width>
      <div className={classNames(cards.cards, styles.people)}>
        <SimpleTable caption={title}>
          <thead>
            <tr>
              <th scope="col">{t("people.name")}</th>
              <th scope="col">{t("people.born")}</th>
              <th scope="col">{t("people.cell")}</th>
              {isList ? (
                <>
                  <th scope="col">{t("people.admitted")}</th>
                  <th scope="col">{t("people.since")}</th>
                </>
              ) : (
                <>
                  <th scope="col">{t("people.date")}</th>
                  <th scope="col">{t("people.event")}</th>
                  <th scope="col">{t("people.otherEnd")}</th>
                  <th scope="col">{t("people.decision")}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((person) => (
              <PersonRow
                key={`${person.eventId} ${person.inTransit}`}
                person={person}
                isList={isList}
                namesUnit={scope.isBloc && part === null}
              />
            ))}
          </tbody>
        </SimpleTable>
      </div>
      <Pager
        page={page}
        pageSize={size}
        total={total}
        hrefFor={(change) => listHref(pathname, query, change)}
      />
    </div>
  );
}
