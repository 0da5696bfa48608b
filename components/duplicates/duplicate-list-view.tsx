import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import { undoMerge } from "@/lib/duplicates/actions";
import { type Candidate, pairHref } from "@/lib/duplicates/duplicate-pair";
import { type Duplicates, MOST_PAIRS } from "@/lib/duplicates/duplicates";
import styles from "./duplicates.module.css";

/** The pairs of records that may be one person, and what was merged lately. */
export function DuplicateListView({ pairs, mergers }: Duplicates) {
  const t = useTranslations("duplicates");
  const tMembers = useTranslations("members");
  const shown = pairs.slice(0, MOST_PAIRS);
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t(shown.length < pairs.length ? "contextMost" : "context", { count: shown.length })}
        parent={{ href: "/members", label: tMembers("title") }}
      />
      <Stack>
        {shown.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        ) : (
          <Panel title={t("caption")}>
            <SimpleTable caption={t("caption")}>
              <thead>
                <tr>
                  <th scope="col">{t("columns.why")}</th>
                  <th scope="col">{t("columns.first")}</th>
                  <th scope="col">{t("columns.second")}</th>
                  <th scope="col">{t("columns.act")}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ likeness, first, second }) => (
                  <tr key={`${first.id} ${second.id}`}>
                    <th scope="row">{t(`likeness.${likeness}`)}</th>
                    <td>
                      <Person person={first} />
                    </td>
                    <td>
                      <Person person={second} />
                    </td>
                    <td>
                      <LinkButton href={pairHref(first.id, second.id)}>{t("compare")}</LinkButton>
                    </td>
                  </tr>
                ))}
              </tbody>
            </SimpleTable>
          </Panel>
        )}
        {mergers.length > 0 && (
          <Panel title={t("mergers.title")}>
            <ul className={styles.mergers}>
              {mergers.map(({ id, keptId, name, mergedOn }) => (
                <li key={id}>
                  <a href={`/members/${keptId}`}>{t("mergers.line", { name, date: formatDate(mergedOn) })}</a>
                  <ActButton
                    action={undoMerge}
                    input={{ id }}
                    label={t("mergers.undo")}
                    question={{ title: t("mergers.undoTitle"), text: t("mergers.undoText") }}
                  />
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </Stack>
    </>
  );
}

function Person({ person }: { person: Candidate }) {
  const t = useTranslations("duplicates");
  const facts = [
    t("born", { born: person.born }),
    t("admitted", { date: formatDate(person.admittedOn) }),
    person.cell === person.unit ? person.unit : `${person.cell}, ${person.unit}`,
    person.card && `…${person.card}`,
    person.leftOn && t("left", { date: formatDate(person.leftOn) }),
  ];
  return (
    <>
      <a className={styles.name} href={`/members/${person.id}`}>
        {person.name}
      </a>
      <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
    </>
  );
}
