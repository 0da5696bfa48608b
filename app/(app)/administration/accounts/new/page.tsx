import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { NewAccountForm } from "@/components/users/new-account-form";
import { requireViewer } from "@/lib/auth/viewer";
import { listUnitChoices } from "@/lib/users/queries/get-account";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.form"))("newTitle") };
}

export default async function NewAccountPage() {
  const viewer = await requireViewer("account.manage");
  const units = await listUnitChoices(viewer);
  const t = await getTranslations("users");
  return (
    <>
      <PageHeader title={t("form.newTitle")} parent={{ href: "/administration", label: t("title") }} />
      <NewAccountForm units={units} />
    </>
  );
}
