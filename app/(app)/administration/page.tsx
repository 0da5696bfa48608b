import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackupPanel } from "@/components/backups/backup-panel";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { AccountTable } from "@/components/users/account-table";
import { AdministrationTabs } from "@/components/users/administration-tabs";
import { requireViewer } from "@/lib/auth/viewer";
import { getBackupStanding } from "@/lib/backups/queries/get-backup-standing";
import { listAccounts } from "@/lib/users/queries/list-accounts";
import { accountSearch } from "@/lib/users/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users"))("title") };
}

export default async function AccountsPage({ searchParams }: PageProps<"/administration">) {
  const viewer = await requireViewer("account.manage");
  const search = await accountSearch(searchParams);
  const list = await listAccounts(viewer, search);
  const t = await getTranslations("users");
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("accounts.context", { count: list.total })}
        action={
          <LinkButton variant="primary" href="/administration/accounts/new">
            {t("accounts.add")}
          </LinkButton>
        }
      />
      <AdministrationTabs current="accounts" />
      <AccountTable {...list} pageSize={search.pageSize} sort={search.sort} />
      <BackupPanel standing={await getBackupStanding(viewer)} />
    </>
  );
}
