import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { Role } from "@/lib/access/permissions";
import { formatDate } from "@/lib/dates/partial-date";
import type { ErasurePage } from "@/lib/erasure/erasure";
import { erasuresHref } from "@/lib/erasure/erasure";
import { canAskErasure } from "@/lib/erasure/policy";
import { AskErasureForm } from "./ask-erasure-form";
import { AskedErasure } from "./asked-erasure";
import { ErasureReachPanels } from "./erasure-reach-panels";
import { ErasureTable } from "./erasure-table";

type ErasureViewProps = { page: ErasurePage; viewer: { role: Role; accountId: string } };

/** First what would go and what stays; then the request, or the form that makes one. */
export function ErasureView({ page: { member, reach, erasures }, viewer }: ErasureViewProps) {
  const t = useTranslations("erasure");
  const asked = erasures.find(({ status }) => status === "ASKED");
  const settled = erasures.filter((erasure) => erasure !== asked);
  return (
    <>
      <PageHeader
        title={t("title")}
        context={
          member.erasedOn
            ? t("erasedOn", { date: formatDate(member.erasedOn) })
            : t("context", { name: member.name })
        }
        parent={{ href: `/members/${member.id}`, label: member.name }}
        action={<LinkButton href={erasuresHref}>{t("listTitle")}</LinkButton>}
      />
      <Stack>
        {member.erasedOn === null &&
          (reach.obstacle ? (
            <EmptyState title={t(`obstacles.${reach.obstacle}`)} />
          ) : (
            <>
              <ErasureReachPanels reach={reach} />
              {asked && <AskedErasure erasure={asked} viewer={viewer} />}
              {!asked &&
                (canAskErasure(viewer) ? <AskErasureForm memberId={member.id} /> : <p>{t("noneAsked")}</p>)}
            </>
          ))}
        {settled.length > 0 && (
          <Panel title={t("history")}>
            <ErasureTable erasures={settled} caption={t("history")} />
          </Panel>
        )}
      </Stack>
    </>
  );
}
