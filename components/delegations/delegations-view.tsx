import { useTranslations } from "next-intl";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { Viewer } from "@/lib/auth/viewer";
import type { DelegationPage } from "@/lib/delegations/delegation";
import { DelegationTable } from "./delegation-table";
import { GrantForm } from "./grant-form";

type DelegationsViewProps = {
  page: DelegationPage;
  viewer: Pick<Viewer, "role" | "accountId" | "acting" | "today">;
};

/** Where the viewer acts for somebody, whom the viewer lets act, and the form that names a deputy. */
export function DelegationsView({ page, viewer }: DelegationsViewProps) {
  const t = useTranslations("delegations");
  const ta = useTranslations("account");
  const { received, granted, principals } = page;
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context")}
        parent={{ href: "/account", label: ta("title") }}
      />
      <Stack>
        {viewer.role !== "ADMIN" && (
          <Panel title={t("received")}>
            {received.length === 0 ? (
              <p>{t("receivedEmpty")}</p>
            ) : (
              <DelegationTable caption={t("received")} delegations={received} viewer={viewer} />
            )}
          </Panel>
        )}
        {(principals.length > 0 || granted.length > 0) && (
          <Panel title={t("granted")}>
            {granted.length === 0 ? (
              <p>{t("grantedEmpty")}</p>
            ) : (
              <DelegationTable caption={t("granted")} delegations={granted} viewer={viewer} />
            )}
          </Panel>
        )}
        {principals.length > 0 && (
          <GrantForm key={granted.length} principals={principals} today={viewer.today} />
        )}
      </Stack>
    </>
  );
}
