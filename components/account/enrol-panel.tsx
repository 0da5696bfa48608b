"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EnrolForm } from "@/components/auth/enrol-form";
import { newUuid } from "@/components/forms/new-uuid";
import { Panel } from "@/components/ui/panel";
import { enrolFactor } from "@/lib/account/factor-actions";
import type { EnrolmentOffer } from "@/lib/auth/enrolment-offer";

/** Setting up the factor from the own page. */
export function EnrolPanel({ offer }: { offer: EnrolmentOffer }) {
  const t = useTranslations("auth.factor");
  const router = useRouter();
  return (
    <Panel title={t("enrolTitle")}>
      <EnrolForm
        offer={offer}
        send={(input) => enrolFactor(input, newUuid())}
        onDone={() => router.push("/account")}
      />
    </Panel>
  );
}
