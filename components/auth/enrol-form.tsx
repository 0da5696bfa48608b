"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type * as z from "zod";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { useAlive } from "@/components/ui/use-alive";
import type { ActionResult } from "@/lib/action/result";
import type { enrolmentInput } from "@/lib/auth/enrolment";
import type { EnrolmentOffer } from "@/lib/auth/enrolment-offer";
import { newRecoveryCodes } from "@/lib/auth/recovery-code";
import styles from "./auth.module.css";
import factor from "./factor.module.css";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

type EnrolFormProps = {
  offer: EnrolmentOffer;
  send: (input: z.input<typeof enrolmentInput>) => Promise<ActionResult<null>>;
  /** After the recovery codes were put away. */
  onDone: () => void;
  /** Another way out, beside the button; gone while the codes are to be put away. */
  children?: ReactNode;
};

/** From a key to a factor: scan, show a code of it, put the recovery codes away. */
export function EnrolForm({ offer, send, onDone, children }: EnrolFormProps) {
  const t = useTranslations("auth.factor");
  // The server offers another key whenever it draws the page again; the one scanned first stays.
  const [{ secret, picture }] = useState(offer);
  const [recoveryCodes] = useState(newRecoveryCodes);
  const [isKept, setKept] = useState(false);
  const isAlive = useAlive();
  const { form, onSubmit, pending, problem, errorOf } = useSecretForm({
    schema: () => import("@/lib/auth/enrolment").then((schemas) => schemas.enrolmentInput),
    read: (typed) => ({ secret, code: typed("code"), recoveryCodes }),
    send,
    onDone: () => setKept(true),
  });
  if (isKept) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />;
  return (
    <form ref={form} className={factor.steps} onSubmit={onSubmit} noValidate>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <p>{t("scan")}</p>
      <QrCode picture={picture} label={t("picture")} />
      <p>
        {t("key")} <code className={factor.key}>{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
      <TextInput
        name="code"
        label={t("firstCode")}
        inputMode="numeric"
        autoComplete="one-time-code"
        error={errorOf("code")}
      />
      <div className={factor.acts}>
        <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={pending}>
          {t("enrol")}
        </Button>
        {children}
      </div>
    </form>
  );
}
