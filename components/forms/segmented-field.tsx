"use client";

import { Radio } from "@mantine/core";
import styles from "./field.module.css";
import { type FieldProps, useField } from "./use-field";
import { wordIn } from "./word-in";

type SegmentedFieldProps = FieldProps & { options: readonly { value: string; label: string }[] };

/** One of two to four, all in sight: Nam or Nữ. */
export function SegmentedField({ options, ...field }: SegmentedFieldProps) {
  const { value, setValue, common } = useField({ ...field, word: wordIn(options) });
  const { id, ...group } = common;
  return (
    <Radio.Group {...group} value={typeof value === "string" ? value : null} onChange={setValue}>
      <div className={styles.segments}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            // The first button carries the field's id, so that the summary of errors leads to it.
            id={index === 0 ? id : undefined}
            value={option.value}
            label={option.label}
            aria-invalid={common.error !== undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
