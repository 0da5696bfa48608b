"use client";

import { NumberInput } from "@mantine/core";
import { useLocale } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { type FieldProps, useField } from "./use-field";

type NumberFieldProps = FieldProps & {
  /** Digits after the comma; 0 for counts. */
  decimals?: number;
  /** What is counted, at the end of the field: "người". */
  unit?: string;
};

/** A number as the reader's language writes it, 9.145 or 96,4; the form holds a number, or null when empty. */
export function NumberField({ decimals = 0, unit, ...field }: NumberFieldProps) {
  const locale = useLocale();
  const { value, setValue, common } = useField(field);
  // On the way to 96,4 stands "96,": the same number as 96, but not the same text, which must stay as typed.
  const [typed, setTyped] = useState<string | number>("");
  const number = typeof value === "number" ? value : "";
  return (
    <NumberInput
      {...common}
      classNames={{ wrapper: classNames(styles.number) }}
      value={typed !== "" && Number(typed) === number ? typed : number}
      onChange={(next) => {
        setTyped(next);
        setValue(next === "" ? null : Number(next));
      }}
      thousandSeparator={locale === "vi" ? "." : ","}
      decimalSeparator={locale === "vi" ? "," : "."}
      decimalScale={decimals}
      allowNegative={false}
      suffix={unit ? `\u00a0${unit}` : ""}
      hideControls
      inputMode={decimals > 0 ? "decimal" : "numeric"}
    />
  );
}
