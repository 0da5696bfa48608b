import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrintButton } from "@/components/exports/print-button";
import { Timeline } from "@/components/ledger/timeline";
import { TransitLine } from "@/components/transfers/transit-line";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/access/permissions";
import { auditHref } from "@/lib/audit/search";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { erasureHref } from "@/lib/erasure/erasure";
import { cardHistory } from "@/lib/members/member-card";
import type { MemberPage } from "@/lib/members/member-page";
import { MemberCard } from "./card/member-card";
import { MemberHistory } from "./member-history";
import { MemberParticulars, MemberPartyLife } from "./member-particulars";
import { MemberStanding } from "./member-standing";
import layout from "./member-view.module.css";
import styles from "./members.module.css";

type MemberViewProps = {
  page: MemberPage;
  viewer: { role: Role };
  today: CalendarDate;
  canEdit: boolean;
  /** Whether the viewer may ask for or decide the erasure of this person: of who has left. */
  canErase: boolean;
  /** Written a moment ago: says so, and leads on to the next person. */
  isNew: boolean;
  /** What falls due for the member, and the campaigns of the member's unit. */
  deadlines: ReactNode;
  study: ReactNode;
};

/**
 * A member's record in the order and under the numbers of phiếu đảng viên (2-HSĐV); beside it what falls due and what is
 * studied. On paper it is the form itself.
 */
export function MemberView({
  page,
  viewer,
  today,
  canEdit,
  canErase,
  isNew,
  deadlines,
  study,
}: MemberViewProps) {
  const t = useTranslations("members");
  const te = useTranslations("erasure");
  const { member, head, standing, stays, offices, timeline, transit, possible, hidesDiscipline } = page;
  const history = cardHistory(page);
  return (
    <>
      <div className={layout.screen}>
        <PageHeader
          title={member.fullName}
          context={<MemberStanding member={member} standing={standing} today={today} />}
          parent={{ href: "/members", label: t("title") }}
          action={
            <>
              <LinkButton href={auditHref({ about: member.id })}>{t("page.changes")}</LinkButton>
              <PrintButton variant="secondary">{t("card.print")}</PrintButton>
              {canErase && <LinkButton href={erasureHref(member.id)}>{te("link")}</LinkButton>}
              {canEdit && <LinkButton href={`/members/${member.id}/edit`}>{t("page.edit")}</LinkButton>}
              {possible.length > 0 && (
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
          {member.erasedOn && (
            <p className={styles.doubt}>{te("erasedOn", { date: formatDate(member.erasedOn) })}</p>
          )}
          {transit && <TransitLine transit={transit} today={today} />}
          <div className={layout.columns}>
            <div className={layout.deadlines}>{deadlines}</div>
            <Stack>
              <MemberParticulars member={member} standing={standing} history={history} today={today} />
              <MemberPartyLife
                member={member}
                standing={standing}
                history={history}
                hidesDiscipline={hidesDiscipline}
              />
              <MemberHistory stays={stays} offices={offices} />
              <Timeline
                memberId={member.id}
                timeline={timeline}
                viewer={viewer}
                hidesDiscipline={hidesDiscipline}
              />
            </Stack>
            <div className={layout.study}>{study}</div>
          </div>
        </Stack>
      </div>
      <MemberCard member={member} head={head} history={history} today={today} />
    </>
  );
}
