"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that failed: what to do, and the digest under which the log has it. */
export default function AppError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("errors.page");
  return (
    <ErrorState
      title={t("failedTitle")}
      reference={error.digest}
      action={
        <Button variant="primary" onClick={reset}>
          {t("retry")}
        </Button>
      }
    >
      {t("failedText")}
    </ErrorState>
  );
}
