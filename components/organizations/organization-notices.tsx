import { useLocale, useTranslations } from "next-intl";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { formatInteger } from "@/lib/i18n/format";
import { organizationNotices } from "@/lib/organizations/notices";
import styles from "./organization-notices.module.css";

type OrganizationNoticesProps = { kind: OrganizationKind; figures: { members: number; official: number } };

/** Where the size of an organisation departs from the rules, in sentences. */
export function OrganizationNotices({ kind, figures: { members, official } }: OrganizationNoticesProps) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const notices = organizationNotices({ kind, members, official });
  if (notices.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("page.notices")}>
      {notices.map((notice) => (
        <li key={notice}>
          {t(`notices.${notice}`, {
            members: formatInteger(members, locale),
            official: formatInteger(official, locale),
          })}
        </li>
      ))}
    </ul>
  );
}
