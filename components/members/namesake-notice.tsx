"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { useFieldValue, useFormFields } from "@/components/forms/record-form-context";
import { asText } from "@/components/forms/use-field";
import { formatDate } from "@/lib/dates/partial-date";
import styles from "./members.module.css";
import { useNamesakes } from "./use-namesakes";

/** Shows who may already be in the register under this name and birth, and takes the word of whoever knows better. */
export function NamesakeNotice() {
  const t = useTranslations("members.form");
  const { setValue } = useFormFields();
  const people = useNamesakes(asText(useFieldValue("fullName")), asText(useFieldValue("bornOn")));
  const shown = people.map(({ id }) => id).join();
  const confirmed = useRef(shown);

  // Whoever was looked at and told apart was these people; others have to be looked at again.
  useEffect(() => {
    if (confirmed.current === shown) return;
    confirmed.current = shown;
    setValue("isAnotherPerson", false);
  }, [shown, setValue]);

  if (people.length === 0) return null;
  return (
    <div className={styles.doubt} role="status">
      <p className={styles.doubtTitle}>{t("namesakes")}</p>
      <p>{t("namesakesText", { count: people.length })}</p>
      <ul className={styles.namesakes}>
        {people.map((person) => (
          <li key={person.id}>
            <a href={`/members/${person.id}`} target="_blank" rel="noreferrer">
              {person.name}
            </a>
            {`, ${t("namesakeBorn", { date: person.born })} · ${person.cell}`}
            {person.unit !== person.cell && ` · ${person.unit}`}
            {person.leftOn && ` · ${t("namesakeLeft", { date: formatDate(person.leftOn) })}`}
          </li>
        ))}
      </ul>
      <CheckboxField name="isAnotherPerson" label={t("isAnotherPerson")} />
    </div>
  );
}
