"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/grid";
import { Panel } from "@/components/ui/panel";
import { changeStudyList } from "@/lib/study/list-actions";
import { canTakeIn, canTakeOff, type ListChanges } from "@/lib/study/list-change";
import styles from "./list-changes.module.css";
import { ListChangesTable } from "./list-changes-table";

type ListChangesFormProps = {
  id: string;
  version: number;
  changes: ListChanges;
  canKeep: boolean;
  doneHref: string;
};

/** The differences as two tables with a box for each person; all are ticked, one press settles them. */
export function ListChangesForm({ id, version, changes, canKeep, doneHref }: ListChangesFormProps) {
  const t = useTranslations("study.list");
  const router = useRouter();
  const { act, pending, refusal } = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        [...changes.arrivals.filter(canTakeIn), ...changes.departures.filter(canTakeOff)].map(
          (one) => one.id,
        ),
      ),
  );
  const toggle = (person: string) => setChosen((former) => toggled(former, person));
  const idsOf = (people: readonly { id: string }[]) =>
    people.filter((person) => chosen.has(person.id)).map((person) => person.id);
  const input = { id, version, add: idsOf(changes.arrivals), remove: idsOf(changes.departures) };
  const common = { chosen, toggle: canKeep ? toggle : null };
  return (
    <Stack>
      {changes.arrivals.length > 0 && (
        <Panel title={t("arrivals", { count: changes.arrivals.length })} context={t("arrivalsText")}>
          <ListChangesTable
            {...common}
            caption={t("arrivals", { count: changes.arrivals.length })}
            people={changes.arrivals.map(({ reason, ...person }) => ({
              ...person,
              reason: t(`arrivalReasons.${reason}`),
              held: canTakeIn(person) ? null : t("elsewhere"),
            }))}
          />
        </Panel>
      )}
      {changes.departures.length > 0 && (
        <Panel title={t("departures", { count: changes.departures.length })} context={t("departuresText")}>
          <ListChangesTable
            {...common}
            caption={t("departures", { count: changes.departures.length })}
            people={changes.departures.map(({ reason, ...person }) => ({
              ...person,
              reason: t(`departureReasons.${reason}`),
              held: canTakeOff(person) ? null : t("studiedHere"),
            }))}
          />
        </Panel>
      )}
      {canKeep && (
        <div className={styles.acts}>
          {refusal && <p role="alert">{refusal}</p>}
          <Button
            variant="primary"
            aria-disabled={pending || chosen.size === 0}
            onClick={() => {
              if (chosen.size === 0) return;
              act(changeStudyList, input, () => {
                router.push(doneHref);
                router.refresh();
              });
            }}
          >
            {t("submit", { added: input.add.length, removed: input.remove.length })}
          </Button>
          <p className={styles.note}>{t("submitNote")}</p>
        </div>
      )}
    </Stack>
  );
}

function toggled(former: ReadonlySet<string>, person: string): ReadonlySet<string> {
  const next = new Set(former);
  if (!next.delete(person)) next.add(person);
  return next;
}
