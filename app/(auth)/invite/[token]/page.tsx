import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { InviteForm } from "@/components/auth/invite-form";
import { LinkButton } from "@/components/ui/link-button";
import { getInstallation } from "@/lib/auth/installation";
import { findInvitedAccount } from "@/lib/auth/invited-account";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.invite"))("title") };
}

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const { blocName } = await getInstallation();
  const account = await findInvitedAccount(token);
  const t = await getTranslations("auth");
  if (!account) {
    return (
      <AuthCard title={t("invite.goneTitle")} blocName={blocName} text={t("invite.gone")}>
        <LinkButton href="/sign-in">{t("submit")}</LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("invite.title")} blocName={blocName} text={t("invite.text", account)}>
      <InviteForm token={token} username={account.username} />
    </AuthCard>
  );
}
