"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { writeClipboard } from "@/components/data-table/write-clipboard";
import { Button } from "@/components/ui/button";
import { spellRecoveryCode } from "@/lib/auth/recovery-code";
import styles from "./factor.module.css";

/** The ten codes, this once; whoever goes on says they are put away. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("auth.factor");
  const [isCopied, setCopied] = useState(false);
  const spelled = codes.map(spellRecoveryCode);
  return (
    <div className={styles.steps}>
      <p role="status">{t("codesText", { count: codes.length })}</p>
      <ol className={styles.codes} aria-label={t("codesLabel")}>
        {spelled.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.acts}>
        <Button variant="primary" onClick={onKept}>
          {t("kept")}
        </Button>
        <Button
          onClick={() => setCopied(writeClipboard({ plain: spelled.join("\n"), html: spelled.join("<br>") }))}
        >
          {t("copy")}
        </Button>
        <Button onClick={() => window.print()}>{t("print")}</Button>
        {isCopied && <span role="status">{t("copied")}</span>}
      </div>
    </div>
  );
}
