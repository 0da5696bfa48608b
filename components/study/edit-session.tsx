"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { formatDate } from "@/lib/dates/partial-date";
import { deleteStudySession } from "@/lib/study/session-actions";
import type { StudySession } from "@/lib/study/study-unit";
import { trashedWord } from "@/lib/trash/trash-item";
import styles from "./edit-session.module.css";
import { EditSessionForm } from "./edit-session-form";

/** Correcting a session, and below it, apart, deleting it; the unit's page offers to take that back. */
export function EditSession({ session, backHref }: { session: StudySession; backHref: string }) {
  const t = useTranslations("study.acts");
  const { id, version, heldOn } = session;
  return (
    <>
      <EditSessionForm session={session} backHref={backHref} />
      <div className={styles.apart}>
        <ActButton
          action={deleteStudySession}
          input={{ id, version }}
          label={t("deleteSession")}
          variant="danger"
          question={{
            title: t("deleteSessionTitle", { date: formatDate(heldOn) }),
            text: t("deleteSessionText"),
          }}
          doneHref={({ trashId }) => `${backHref}?${trashedWord}=${trashId}`}
        />
      </div>
    </>
  );
}
