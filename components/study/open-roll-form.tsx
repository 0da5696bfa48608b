"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { openRoll } from "@/lib/study/roll-actions";
import { studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";
import { SessionFields } from "./session-fields";

/** When, how and where a session was held; its people come next, by name. */
export function OpenRollForm({ unit }: { unit: Pick<StudyUnit, "id" | "version" | "code" | "campaign"> }) {
  const t = useTranslations("study.roll");
  const router = useRouter();
  const { id, version, campaign } = unit;
  const page = studyUnitHref(campaign.id, unit.code);
  return (
    <RecordForm
      schema={() => import("@/lib/study/schema").then((schemas) => schemas.openRollInput)}
      initialValues={{
        unit: { id, version },
        heldOn: "",
        kind: "FIRST_ROUND",
        mode: "IN_PERSON",
        place: "",
        speakerName: "",
        speakerTitle: "",
      }}
      action={openRoll}
      draft={`study.roll.open ${id}`}
      onSaved={(session) => router.push(`${page}/sessions/${session.id}/roll`)}
      submitLabel={t("openSubmit")}
      cancelHref={page}
    >
      <SessionFields isCounted={false} />
    </RecordForm>
  );
}
