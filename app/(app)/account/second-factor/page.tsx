import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnrolPanel } from "@/components/account/enrol-panel";
import { PageHeader } from "@/components/ui/page-header";
import { canEnrol } from "@/lib/account/policy";
import { getOwnFactor } from "@/lib/account/queries/get-own-factor";
import { offerEnrolment } from "@/lib/auth/enrolment-offer";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.factor"))("title") };
}

export default async function SecondFactorPage() {
  const viewer = await requireViewer("account.own");
  if (!canEnrol(viewer, await getOwnFactor(viewer))) redirect("/account");
  const t = await getTranslations("account");
  return (
    <>
      <PageHeader title={t("factor.title")} parent={{ href: "/account", label: t("title") }} />
      <EnrolPanel offer={offerEnrolment(viewer.username)} />
    </>
  );
}
