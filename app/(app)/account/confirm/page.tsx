import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmForm } from "@/components/account/confirm-form";
import { PageHeader } from "@/components/ui/page-header";
import { returnPath } from "@/lib/auth/return-path";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.confirm"))("title") };
}

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const { displayName, username } = await requireViewer("account.own");
  const { from } = await searchParams;
  const t = await getTranslations("account.confirm");
  return (
    <>
      <PageHeader title={t("title")} context={t("text", { displayName })} />
      <ConfirmForm username={username} returnTo={returnPath(from)} />
    </>
  );
}
