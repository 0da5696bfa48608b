import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnSessionList } from "@/components/account/own-session-list";
import { PasswordForm } from "@/components/account/password-form";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnSessions } from "@/lib/account/queries/list-own-sessions";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function OwnAccountPage() {
  const viewer = await requireViewer("account.own");
  const sessions = await listOwnSessions(viewer);
  const t = await getTranslations("account");
  const { displayName, username } = viewer;
  return (
    <>
      <PageHeader title={t("title")} context={t("context", { displayName, username })} />
      <Stack>
        <OwnSessionList sessions={sessions} />
        <PasswordForm username={username} />
      </Stack>
    </>
  );
}
