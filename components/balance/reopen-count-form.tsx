"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { reopenCount } from "@/lib/balance/actions";
import { quarterHref, type UnitQuarter } from "@/lib/balance/quarter";

type ReopenCountFormProps = {
  quarter: Pick<UnitQuarter, "organizationId" | "code" | "period">;
  version: number;
};

/** Opens a confirmed quarter again, with the reason its unit will read. */
export function ReopenCountForm({ quarter, version }: ReopenCountFormProps) {
  const t = useTranslations("balance");
  const router = useRouter();
  const { organizationId, code, period } = quarter;
  const page = quarterHref(period, code);
  return (
    <RecordForm
      draft={`count.reopen ${organizationId} ${period}`}
      schema={() => import("@/lib/balance/schema").then((schemas) => schemas.reopenCountInput)}
      initialValues={{ organizationId, period, version, reason: "" }}
      action={reopenCount}
      onSaved={() => router.push(page)}
      submitLabel={t("quarters.reopen")}
      cancelHref={page}
    >
      <p>{t("quarters.reopenHelp")}</p>
      <TextAreaField name="reason" label={t("form.reason")} help={t("form.reasonHelp")} />
    </RecordForm>
  );
}
