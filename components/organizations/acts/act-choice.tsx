"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatInteger } from "@/lib/i18n/format";
import type { ActChoices } from "@/lib/organizations/acts/act-form";
import { type ActKind, takesSeveral } from "@/lib/organizations/acts/act-kinds";
import { newActHref } from "@/lib/organizations/acts/search";
import { searchKey } from "@/lib/text/search-key";
import { ActLevel } from "./act-level";
import styles from "./acts.module.css";

type ActChoiceProps = ActChoices & { kind: ActKind; ticked: readonly string[] };

/** First step: which organisations. A form of the address, so it works before scripts have loaded, and the choice can be sent to somebody. */
export function ActChoice({ kind, ticked, units, bases, within }: ActChoiceProps) {
  const t = useTranslations("organizations.acts.choose");
  const tk = useTranslations("organizations.kinds");
  const locale = useLocale();
  const router = useRouter();
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(takesSeveral(kind) ? ticked : ticked.slice(0, 1)),
  );
  const words = searchKey(filter).split(" ").filter(Boolean);
  const type = takesSeveral(kind) ? "checkbox" : "radio";
  const choose = (code: string, isChosen: boolean) => {
    const rest = type === "radio" ? [] : [...chosen].filter((known) => known !== code);
    setChosen(new Set(isChosen ? [...rest, code] : rest));
  };
  const members = units.reduce((sum, unit) => sum + (chosen.has(unit.code) ? unit.members : 0), 0);
  return (
    <Panel title={t(`title.${kind}`)} context={t("step")}>
      {bases.length > 0 && <ActLevel kind={kind} bases={bases} within={within} />}
      {units.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <form
          method="get"
          action="/organizations/acts/new"
          className={styles.choose}
          onSubmit={(event) => {
            event.preventDefault();
            router.push(newActHref({ kind, organizations: [...chosen], within: within?.code ?? null }));
          }}
        >
          <input type="hidden" name="kind" value={kind} />
          {within && <input type="hidden" name="within" value={within.code.toLowerCase()} />}
          <input
            type="search"
            className={styles.filter}
            aria-label={t("filter")}
            placeholder={t("filter")}
            autoComplete="off"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <ul className={styles.units}>
            {units.map((unit) => {
              const key = searchKey(`${unit.name} ${unit.code}`);
              return (
                // Hidden, not taken away: what was chosen stays chosen while the list is narrowed.
                <li key={unit.id} hidden={!words.every((word) => key.includes(word))}>
                  <label className={styles.unit}>
                    <input
                      type={type}
                      name="org"
                      value={unit.code.toLowerCase()}
                      checked={chosen.has(unit.code)}
                      onChange={(event) => choose(unit.code, event.currentTarget.checked)}
                    />
                    <span className={styles.unitName}>{unit.name}</span>
                    <span className={styles.unitFacts}>
                      {unit.code} · {tk(unit.kind)} ·{" "}
                      {t("members", { members: formatInteger(unit.members, locale) })}
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
          <div className={styles.bar}>
            <Button type="submit" variant="primary">
              {t("next")}
            </Button>
            <p role="status">
              {t("chosen", { count: chosen.size, members: formatInteger(members, locale) })}
            </p>
          </div>
        </form>
      )}
    </Panel>
  );
}
