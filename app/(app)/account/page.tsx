import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactorPanel } from "@/components/account/factor-panel";
import { OwnSessionList } from "@/components/account/own-session-list";
import { PasswordForm } from "@/components/account/password-form";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { AccountRights } from "@/components/users/account-rights";
import { getOwnFactor } from "@/lib/account/queries/get-own-factor";
import { listOwnSessions } from "@/lib/account/queries/list-own-sessions";
import { requireViewer } from "@/lib/auth/viewer";
import { getAccountAccess } from "@/lib/users/queries/get-account-access";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function OwnAccountPage() {
  const viewer = await requireViewer("account.own");
  const [sessions, factor, access] = await Promise.all([
    listOwnSessions(viewer),
    getOwnFactor(viewer),
    getAccountAccess(viewer, viewer.accountId),
  ]);
  const t = await getTranslations("account");
  const { displayName, username } = viewer;
  return (
    <>
      <PageHeader title={t("title")} context={t("context", { displayName, username })} />
      <Stack>
        <OwnSessionList sessions={sessions} />
        <FactorPanel factor={factor} />
        {access && <AccountRights access={access} />}
        <PasswordForm username={username} />
      </Stack>
    </>
  );
}
