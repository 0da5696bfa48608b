import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { AdministrationTabs } from "@/components/users/administration-tabs";
import { RightsTable } from "@/components/users/rights-table";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.tabs"))("rights") };
}

export default async function RightsPage() {
  await requireViewer("account.manage");
  const t = await getTranslations("users");
  return (
    <>
      <PageHeader title={t("title")} context={t("rights.context")} />
      <AdministrationTabs current="rights" />
      <RightsTable />
    </>
  );
}
