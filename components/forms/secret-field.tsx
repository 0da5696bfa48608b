"use client";

import { PasswordInput } from "@mantine/core";
import { useTranslations } from "next-intl";

type SecretFieldProps = {
  name: string;
  label: string;
  help?: string;
  /** For password managers: whose password this is. */
  kind: "current-password" | "new-password";
  error: string | undefined;
  autoFocus?: boolean;
};

/** A password in a form of `useSecretForm`. */
export function SecretField({ help, kind, ...field }: SecretFieldProps) {
  const t = useTranslations("common.form");
  return (
    <PasswordInput
      {...field}
      description={help}
      autoComplete={kind}
      visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
    />
  );
}
