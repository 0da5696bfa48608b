import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatClockTime } from "@/lib/i18n/format-time";
import type { Account } from "@/lib/users/account";
import type { AccountAccess } from "@/lib/users/account-rights";
import { AccountActs } from "./account-acts";
import { AccountRights } from "./account-rights";
import { AccountStateDot } from "./account-state-dot";

type AccountViewProps = { account: Account; access: AccountAccess; canChangeAccess: boolean };

/** One account: whether it can be used, what it may do, and the acts of an administrator. */
export function AccountView({ account, access, canChangeAccess }: AccountViewProps) {
  const t = useTranslations();
  const { id, displayName, username, role, organization, state } = account;
  const at = (instant: Date | null) => instant && formatClockTime(instant, { withDate: true });
  return (
    <>
      <PageHeader
        parent={{ href: "/administration", label: t("users.title") }}
        title={displayName}
        context={t("users.account.context", { username, role: t(`auth.roles.${role}`) })}
        action={
          <LinkButton href={`/administration/accounts/${id}/edit`}>{t("users.account.edit")}</LinkButton>
        }
      />
      <Stack>
        <Panel title={t("users.account.facts")}>
          <DefinitionList
            items={[
              { term: t("users.accounts.state"), value: <AccountStateDot state={state} /> },
              { term: t("users.accounts.unit"), value: organization.name },
              { term: t("users.account.inviteUntil"), value: at(account.inviteExpiresAt) },
              { term: t("users.accounts.createdAt"), value: at(account.createdAt) },
            ]}
          />
        </Panel>
        <AccountRights access={access} />
        <AccountActs account={account} canChangeAccess={canChangeAccess} />
      </Stack>
    </>
  );
}
