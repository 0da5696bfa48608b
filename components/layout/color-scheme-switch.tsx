"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { Segments } from "./segments";

const schemes = ["light", "dark", "auto"] as const;

/** Light, dark, or as the machine is set. The choice is kept in the browser. */
export function ColorSchemeSwitch() {
  const t = useTranslations("common.colorScheme");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  return (
    <Segments
      name="color-scheme"
      label={t("label")}
      options={schemes.map((value) => ({ value, label: t(value) }))}
      value={mounted ? colorScheme : null}
      onChange={setColorScheme}
    />
  );
}
