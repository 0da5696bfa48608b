"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordForm } from "@/components/forms/record-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { ActForm } from "@/lib/organizations/acts/act-form";
import { initialAct } from "@/lib/organizations/acts/initial-act";
import { ActFields } from "./act-fields";
import { ActReview } from "./act-review";
import styles from "./acts.module.css";
import { type PreviewedAct, requestPreview } from "./request-preview";

type Shown = PreviewedAct & { onRecorded: () => void };

type ActWizardProps = { form: ActForm; chooseHref: string };

/** Second and third step: what the act says, then its figures before and after. What was typed stays a draft until the act is recorded. */
export function ActWizard({ form, chooseHref }: ActWizardProps) {
  const t = useTranslations("organizations.acts.form");
  const te = useTranslations("errors");
  const [previewed, setPreviewed] = useState<Shown | null>(null);
  const [initialValues] = useState(() => initialAct(form));
  return (
    <>
      {previewed && <ActReview {...previewed} onBack={() => setPreviewed(null)} />}
      <div hidden={previewed !== null} className={styles.form}>
        <Panel title={t("chosen")} context={t("step")} action={<a href={chooseHref}>{t("change")}</a>}>
          <DefinitionList items={form.chosen.map(({ code, name }) => ({ term: code, value: name }))} />
        </Panel>
        <RecordForm
          draft={`act ${initialValues.kind} ${form.chosen.map(({ code }) => code).join(" ")}`}
          schema={() => import("@/lib/organizations/acts/schema").then((schemas) => schemas.actInput)}
          initialValues={initialValues}
          action={requestPreview(te("signedOut"))}
          onSaved={(act, onRecorded) => setPreviewed({ ...act, onRecorded })}
          isStep
          submitLabel={t("preview")}
          cancelHref="/organizations/acts"
        >
          <ActFields form={form} />
        </RecordForm>
      </div>
    </>
  );
}
