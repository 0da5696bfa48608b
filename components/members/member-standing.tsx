import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isWithin, type MemberStanding as MemberStandingFacts } from "@/lib/ledger/member-standing";
import type { SeenMember } from "@/lib/members/member-page";
import { isExempt, isOnList, memberStatus } from "@/lib/members/member-status";
import { organizationHref } from "@/lib/organizations/organization-node";

type Props = { member: SeenMember; standing: MemberStandingFacts; today: CalendarDate };

/** "● Chính thức · Chi bộ Văn phòng · Đảng bộ Sở Công Thương": what and where the member is today. */
export function MemberStanding({ member, standing, today }: Props) {
  const { cell, unit } = member;
  return (
    <>
      <Status member={member} standing={standing} today={today} />
      {" · "}
      <a href={organizationHref(cell.code)}>{cell.name}</a>
      {unit.code !== cell.code && (
        <>
          {" · "}
          <a href={organizationHref(unit.code)}>{unit.name}</a>
        </>
      )}
    </>
  );
}

function Status({ member, standing, today }: Props) {
  const t = useTranslations("members");
  if (standing.isOnTheWay) {
    return <StatusDot tone="info">{t("page.onTheWay", { date: formatDate(member.leftOn) })}</StatusDot>;
  }
  if (!isOnList(member, today)) {
    return <StatusDot tone="neutral">{t("page.left", { date: formatDate(member.leftOn) })}</StatusDot>;
  }
  const status = memberStatus(member, today);
  const word = t(`status.${status}`);
  return (
    <StatusDot tone={status === "OFFICIAL" ? "good" : "info"}>
      {isExempt(member, today) ? t("status.withExemption", { status: word }) : word}
      {isWithin(standing.tempAwayFrom, standing.tempAwayTo, today) && ` · ${t("page.away")}`}
      {isWithin(standing.suspendedFrom, standing.suspendedTo, today) && ` · ${t("page.suspended")}`}
    </StatusDot>
  );
}
