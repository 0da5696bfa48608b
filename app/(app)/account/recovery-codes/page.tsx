import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RenewCodes } from "@/components/account/renew-codes";
import { PageHeader } from "@/components/ui/page-header";
import { canRenewCodes } from "@/lib/account/policy";
import { getOwnFactor } from "@/lib/account/queries/get-own-factor";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.factor"))("codesTitle") };
}

export default async function RecoveryCodesPage() {
  const viewer = await requireViewer("account.own");
  if (!canRenewCodes(viewer, await getOwnFactor(viewer))) redirect("/account");
  const t = await getTranslations();
  return (
    <>
      <PageHeader
        title={t("auth.factor.codesTitle")}
        parent={{ href: "/account", label: t("account.title") }}
      />
      <RenewCodes />
    </>
  );
}
