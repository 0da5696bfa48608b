"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActButton } from "@/components/forms/act-button";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { mergeMembers, tellApart } from "@/lib/duplicates/actions";
import { differingFields, type MergeField, proposedFields } from "@/lib/duplicates/merge-fields";
import type { MemberProfile } from "@/lib/members/member-page";
import styles from "./duplicates.module.css";
import { fieldText } from "./field-text";

type Side = MemberProfile & { eventCount: number };

/** Two records side by side: which one goes on, and which value is right where they differ. */
export function MergeView({ first, second }: { first: Side; second: Side }) {
  const t = useTranslations("duplicates");
  const tMembers = useTranslations("members");
  const [isSwapped, setSwapped] = useState(false);
  const [kept, merged] = isSwapped ? [second, first] : [first, second];
  const [choice, setChoice] = useState<ReadonlyMap<string, boolean>>(new Map());
  const differing = differingFields(kept, merged);
  const proposed = proposedFields(kept, merged);
  const takes = (field: MergeField) => choice.get(`${merged.id} ${field}`) ?? proposed.includes(field);
  const choose = (field: MergeField, take: boolean) =>
    setChoice((before) => new Map(before).set(`${merged.id} ${field}`, take));
  const label = (field: MergeField) => tMembers(`fields.${field === "ethnicityCode" ? "ethnicity" : field}`);
  const place = ({ cell, unit }: Side) =>
    cell.code === unit.code ? unit.name : `${cell.name} · ${unit.name}`;
  return (
    <>
      <PageHeader
        title={t("pair.title")}
        context={t("pair.context")}
        parent={{ href: "/members/duplicates", label: t("title") }}
      />
      <Panel title={t("pair.differing")}>
        <SimpleTable caption={t("pair.title")}>
          <thead>
            <tr>
              <th scope="col">{t("pair.field")}</th>
              {[kept, merged].map((side) => (
                <th key={side.id} scope="col">
                  <span className={styles.role}>{t(side === kept ? "pair.kept" : "pair.merged")}</span>
                  <a className={styles.name} href={`/members/${side.id}`}>
                    {side.fullName}
                  </a>
                  <span className={styles.facts}>{place(side)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{label(field)}</th>
                {[kept, merged].map((side) => (
                  <td key={side.id}>
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={field}
                        checked={takes(field) === (side === merged)}
                        onChange={() => choose(field, side === merged)}
                        aria-label={t("pair.take", {
                          field: label(field),
                          from: t(side === kept ? "pair.kept" : "pair.merged"),
                        })}
                      />
                      {fieldText(side, field, tMembers) ?? <i>{t("pair.blank")}</i>}
                    </label>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t("pair.history")}</th>
              {[kept, merged].map((side) => (
                <td key={side.id}>{t("pair.events", { count: side.eventCount })}</td>
              ))}
            </tr>
          </tbody>
        </SimpleTable>
        <p className={styles.note}>
          {t("pair.same")} {t("pair.standing")}
        </p>
        <div className={styles.acts}>
          <ActButton
            action={mergeMembers}
            input={{
              keptId: kept.id,
              mergedId: merged.id,
              keptVersion: kept.version,
              mergedVersion: merged.version,
              take: differing.filter(takes),
            }}
            label={t("pair.merge")}
            variant="primary"
            question={{ title: t("pair.mergeTitle"), text: t("pair.mergeText") }}
            doneHref={`/members/${kept.id}`}
          />
          <Button onClick={() => setSwapped(!isSwapped)}>{t("pair.swap")}</Button>
          <ActButton
            action={tellApart}
            input={{ firstId: first.id, secondId: second.id }}
            label={t("pair.apart")}
            question={{ title: t("pair.apartTitle"), text: t("pair.apartText") }}
            doneHref="/members/duplicates"
          />
        </div>
      </Panel>
    </>
  );
}
