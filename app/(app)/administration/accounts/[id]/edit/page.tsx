import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { EditAccountForm } from "@/components/users/edit-account-form";
import { requireViewer } from "@/lib/auth/viewer";
import { canChangeAccess } from "@/lib/users/policy";
import { getAccountForm } from "@/lib/users/queries/get-account";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.account"))("edit") };
}

export default async function EditAccountPage({ params }: PageProps<"/administration/accounts/[id]/edit">) {
  const viewer = await requireViewer("account.manage");
  const form = await getAccountForm(viewer, (await params).id);
  if (!form) notFound();
  const { account } = form;
  const t = await getTranslations("users.account");
  return (
    <>
      <PageHeader
        title={t("edit")}
        context={account.username}
        parent={{ href: `/administration/accounts/${account.id}`, label: account.displayName }}
      />
      <EditAccountForm {...form} canChangeAccess={canChangeAccess(viewer, account)} />
    </>
  );
}
