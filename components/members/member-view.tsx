import { useTranslations } from "next-intl";
import { Timeline } from "@/components/ledger/timeline";
import { TransitLine } from "@/components/transfers/transit-line";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { MemberPage } from "@/lib/members/member-page";
import { MemberHistory } from "./member-history";
import { MemberParticulars } from "./member-particulars";
import { MemberStanding } from "./member-standing";
import styles from "./members.module.css";

type MemberViewProps = {
  page: MemberPage;
  viewer: { role: Role };
  today: CalendarDate;
  canEdit: boolean;
  /** Written a moment ago: says so, and leads on to the next person. */
  isNew: boolean;
};

/** A member's record in the order of phiếu đảng viên (2-HSĐV), with what follows from its dates. */
export function MemberView({ page, viewer, today, canEdit, isNew }: MemberViewProps) {
  const t = useTranslations("members");
  const { member, standing, stays, offices, timeline, transit, possible } = page;
  const canRecord = possible.length > 0;
  return (
    <>
      <PageHeader
        title={member.fullName}
        context={<MemberStanding member={member} standing={standing} today={today} />}
        parent={{ href: "/members", label: t("title") }}
        action={
          <>
            {canEdit && <LinkButton href={`/members/${member.id}/edit`}>{t("page.edit")}</LinkButton>}
            {canRecord && (
              <LinkButton variant="primary" href={`/members/${member.id}/events/new`}>
                {t("page.record")}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack>
        {isNew && (
          <p className={styles.notice} role="status">
            {t("page.added", { name: member.fullName })}{" "}
            <a href={`/members/new?cell=${member.cell.code}`}>{t("page.addAnother")}</a>
          </p>
        )}
        {transit && <TransitLine transit={transit} today={today} />}
        <MemberParticulars member={member} standing={standing} today={today} />
        <Timeline memberId={member.id} timeline={timeline} viewer={viewer} />
        <MemberHistory stays={stays} offices={offices} />
      </Stack>
    </>
  );
}
