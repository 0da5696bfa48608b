import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { AdministrationTabs } from "@/components/users/administration-tabs";
import { InstallationForm } from "@/components/users/installation-form";
import { requireViewer } from "@/lib/auth/viewer";
import { getInstallationSettings } from "@/lib/users/queries/get-installation-settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.tabs"))("settings") };
}

export default async function SettingsPage() {
  const viewer = await requireViewer("account.manage");
  const settings = await getInstallationSettings(viewer);
  const t = await getTranslations("users");
  return (
    <>
      <PageHeader title={t("title")} context={t("settings.context")} />
      <AdministrationTabs current="settings" />
      <InstallationForm settings={settings} />
    </>
  );
}
