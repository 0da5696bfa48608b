"use client";

import { useField } from "@/components/forms/use-field";
import { classNames } from "@/components/ui/class-names";
import styles from "./acts.module.css";

type ChoiceSelectProps = {
  name: string;
  /** Names it for readers who cannot see the row it stands in. */
  label: string;
  /** What nothing chosen means. */
  usual: string;
  options: readonly { value: string; label: string }[];
};

/** One of a few in a row of a table: the browser's own, because a table may hold a hundred of them. */
export function ChoiceSelect({ name, label, usual, options }: ChoiceSelectProps) {
  const { value, setValue, common } = useField({ name, label });
  const chosen = options.some((option) => option.value === value) ? String(value) : "";
  return (
    <select
      id={common.id}
      aria-label={label}
      aria-invalid={common.error !== undefined}
      className={classNames(styles.select, chosen !== "" && styles.chosen)}
      value={chosen}
      onChange={(event) => setValue(event.currentTarget.value || null)}
    >
      <option value="">{usual}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
