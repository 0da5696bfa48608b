import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountView } from "@/components/users/account-view";
import { requireViewer } from "@/lib/auth/viewer";
import { canChangeAccess } from "@/lib/users/policy";
import { getAccount } from "@/lib/users/queries/get-account";
import { getAccountAccess } from "@/lib/users/queries/get-account-access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.account"))("title") };
}

export default async function AccountPage({ params }: PageProps<"/administration/accounts/[id]">) {
  const viewer = await requireViewer("account.manage");
  const account = await getAccount(viewer, (await params).id);
  const access = account && (await getAccountAccess(viewer, account.id));
  if (!account || !access) notFound();
  return <AccountView account={account} access={access} canChangeAccess={canChangeAccess(viewer, account)} />;
}
