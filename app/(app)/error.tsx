"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { outageDigest } from "@/lib/serving/outage-digest";

/** A page that failed: what to do, and the digest under which the log has it. An outage is told as one. */
export default function AppError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errors.page");
  const tu = useTranslations("errors.unavailable");
  const isOutage = error.digest === outageDigest;
  return (
    <ErrorState
      title={isOutage ? tu("title") : t("failedTitle")}
      reference={isOutage ? undefined : error.digest}
      action={
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
      }
    >
      {isOutage ? tu("stepText") : t("failedText")}
    </ErrorState>
  );
}
