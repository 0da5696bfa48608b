"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useContentKey } from "@/components/forms/use-content-key";
import { useLostSentence } from "@/components/forms/use-lost-sentence";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatInteger } from "@/lib/i18n/format";
import { confirmImport } from "@/lib/imports/actions";
import type { ImportView } from "@/lib/imports/import-view";
import styles from "./confirm-bar.module.css";
import { useKeptTable } from "./use-kept-table";

type ConfirmBarProps = Pick<ImportView, "id" | "register" | "outcomes"> & {
  listHref: string;
  startHref: string;
  /** Under which a table this preview may have been made of is kept. */
  tableForm: string;
};

/** What the preview would do as decided so far, and the one act that does it. */
export function ConfirmBar(props: ConfirmBarProps) {
  const { id, register, outcomes, listHref, startHref } = props;
  const t = useTranslations("imports.preview");
  const lostSentence = useLostSentence();
  const locale = useLocale();
  const table = useKeptTable(props.tableForm);
  const isOfTable = table.kept?.importId === id;
  const router = useRouter();
  const contentKey = useContentKey();
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const {
    CREATED: created,
    CHANGED: changed,
    UNCHANGED: unchanged,
    SKIPPED: skipped,
    REFUSED: refused,
  } = outcomes;
  const writes = created + changed;
  const number = (value: number) => formatInteger(value, locale);

  const nothingSaid = () => {
    if (unchanged === 0) return t(isOfTable ? "nothingPossibleTable" : "nothingPossible");
    const left = skipped + refused;
    return left === 0 ? t("nothingToDo") : t("nothingLeft", { left: number(left) });
  };

  const confirm = () => {
    if (pending) return;
    startTransition(async () => {
      const input = { id };
      try {
        const answer = await confirmImport(input, contentKey.of(input));
        if (!answer.ok) setFailure(answer.error.message);
        // Rows left out are still to be corrected where they were typed; reading the others again changes nothing.
        if (answer.ok && isOfTable && skipped + refused === 0) table.forget();
        // The report takes the preview's place, at the same address; so it does when another window was first.
        router.refresh();
        if (answer.ok) window.scrollTo({ top: 0 });
      } catch (error) {
        setFailure(lostSentence(error));
      }
    });
  };

  return (
    <div className={styles.bar}>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <p className={styles.total} role="status">
        {writes > 0
          ? t("willDo", {
              created: number(created),
              changed: number(changed),
              skipped: number(skipped + refused),
            })
          : nothingSaid()}
      </p>
      {writes > 0 ? (
        <Button variant="primary" onClick={confirm} aria-disabled={pending}>
          {pending
            ? t("confirming")
            : t(register === "MEMBERS" ? "confirm" : "confirmUnits", { count: writes })}
        </Button>
      ) : (
        <LinkButton variant={isOfTable ? "secondary" : "primary"} href={listHref}>
          {t(register === "MEMBERS" ? "seeList" : "seeResults")}
        </LinkButton>
      )}
      {skipped + refused > 0 && (
        <LinkButton href={`/imports/${id}/file`} download>
          {t("marked")}
        </LinkButton>
      )}
      {isOfTable ? (
        <LinkButton
          variant={writes > 0 ? "secondary" : "primary"}
          href={withEdit(startHref, id)}
          data-back="table"
        >
          {t("editTable")}
        </LinkButton>
      ) : (
        <LinkButton variant="quiet" href={startHref}>
          {t("chooseOther")}
        </LinkButton>
      )}
    </div>
  );
}

function withEdit(href: string, id: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}edit=${id}`;
}
