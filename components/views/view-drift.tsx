"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "@/components/forms/use-act";
import { resaveView } from "@/lib/views/actions";
import { type OpenView, viewHref } from "@/lib/views/saved-view";
import styles from "./view-drift.module.css";

/** Says that the list no longer shows the view it was opened from, and offers both ways out. */
export function ViewDrift({ view }: { view: OpenView }) {
  const t = useTranslations("views");
  const router = useRouter();
  const params = useSearchParams();
  const { act, pending, refusal } = useAct();
  const { id, version } = view;
  return (
    <div className={styles.drift} role="status">
      <span>{t("drifted", { name: view.name })}</span>
      {view.isMine && (
        <button
          className={styles.act}
          type="button"
          aria-disabled={pending}
          onClick={() => act(resaveView, { id, version, query: params.toString() }, () => router.refresh())}
        >
          {t("resave")}
        </button>
      )}
      <a className={styles.act} href={viewHref(view, params.get("on"))} data-scroll="keep">
        {t("goBack")}
      </a>
      {refusal && <span className={styles.refusal}>{refusal}</span>}
    </div>
  );
}
