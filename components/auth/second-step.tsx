"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { useAlive } from "@/components/ui/use-alive";
import type { EnrolmentOffer } from "@/lib/auth/enrolment-offer";
import styles from "./auth.module.css";
import { EnrolForm } from "./enrol-form";
import { forgetSession } from "./forget-session";
import { takeSecondStep } from "./take-second-step";

type SecondStepProps = {
  returnTo: string;
  /** For whoever has to have a factor and has none yet. */
  offer: EnrolmentOffer | null;
};

/** What is left between the right password and the first page. */
export function SecondStep({ returnTo, offer }: SecondStepProps) {
  const t = useTranslations("auth.factor");
  const words = { wrong: t("wrong"), throttled: t("throttled"), ended: t("ended") };
  const goOn = () => window.location.assign(returnTo);
  const cancel = (
    <Button variant="quiet" onClick={() => forgetSession(null)}>
      {t("cancel")}
    </Button>
  );
  if (offer) {
    return (
      <div className={styles.form}>
        <EnrolForm
          offer={offer}
          send={({ secret, code, recoveryCodes }) =>
            takeSecondStep({ secret, code, recoveryCodes: recoveryCodes.join(" ") }, words)
          }
          onDone={goOn}
        >
          {cancel}
        </EnrolForm>
      </div>
    );
  }
  return (
    <>
      <CodeForm send={({ code }) => takeSecondStep({ code }, words)} onDone={goOn} />
      {cancel}
    </>
  );
}

type CodeFormProps = {
  send: (input: { code: string }) => ReturnType<typeof takeSecondStep>;
  onDone: () => void;
};

function CodeForm({ send, onDone }: CodeFormProps) {
  const t = useTranslations("auth.factor");
  const isAlive = useAlive();
  const { form, onSubmit, pending, problem, errorOf } = useSecretForm({
    schema: () => import("@/lib/auth/enrolment").then((schemas) => schemas.secondStepInput),
    read: (typed) => ({ code: typed("code") }),
    send,
    onDone,
  });
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <TextInput
        name="code"
        label={t("code")}
        description={t("codeHelp")}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={errorOf("code")}
      />
      <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
