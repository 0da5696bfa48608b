"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { useContentKey } from "@/components/forms/use-content-key";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatInteger } from "@/lib/i18n/format";
import { applyImport } from "@/lib/imports/actions";
import type { ImportRowView, ImportView } from "@/lib/imports/import-view";
import { ImportRowTable } from "./import-row-table";
import styles from "./imports.module.css";
import { useChoices } from "./use-choices";

type ImportReviewProps = Pick<ImportView, "id" | "counts"> & {
  rows: readonly ImportRowView[];
  unitCode: string;
  /** Filters above and pages below the rows: links, so that they need no script of their own. */
  filters: ReactNode;
  pager: ReactNode;
};

/** A preview's rows with their choices, and the one act that writes them. */
export function ImportReview({ id, counts, rows, unitCode, filters, pager }: ImportReviewProps) {
  const t = useTranslations("imports.preview");
  const tf = useTranslations("common.form");
  const locale = useLocale();
  const router = useRouter();
  const contentKey = useContentKey();
  const { isIncluded, choose, choices, totals } = useChoices(counts);
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const writes = totals.created + totals.changed;
  const number = (value: number) => formatInteger(value, locale);

  const confirm = () => {
    if (pending) return;
    startTransition(async () => {
      const input = { id, choices };
      try {
        const answer = await applyImport(input, contentKey.of(input));
        if (!answer.ok) return setFailure(answer.error.message);
        // The report takes the preview's place, at the same address.
        router.refresh();
        window.scrollTo({ top: 0 });
      } catch {
        setFailure(tf("connectionLost"));
      }
    });
  };

  return (
    <>
      <section className={styles.rows}>
        {filters}
        <ImportRowTable rows={rows} isApplied={false} choices={{ isIncluded, choose }} />
        {pager}
      </section>
      <div className={styles.bar}>
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <p className={styles.total} role="status">
          {writes > 0
            ? t("willDo", {
                created: number(totals.created),
                changed: number(totals.changed),
                skipped: number(totals.skipped + counts.REFUSED),
              })
            : t(counts.UNCHANGED > 0 ? "nothingToDo" : "nothingPossible")}
        </p>
        {writes > 0 ? (
          <Button variant="primary" onClick={confirm} aria-disabled={pending}>
            {pending ? t("confirming") : t("confirm", { count: writes })}
          </Button>
        ) : (
          <LinkButton variant="primary" href={`/members?unit=${unitCode}`}>
            {t("seeList")}
          </LinkButton>
        )}
        <LinkButton variant="quiet" href={`/members/import?unit=${unitCode}`}>
          {t("chooseOther")}
        </LinkButton>
      </div>
    </>
  );
}
