import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import type { RegisterPage } from "@/lib/exports/register/get-register";
import { formatInteger } from "@/lib/i18n/format";
import { PrintButton } from "./print-button";
import { RegisterDocument } from "./register-document";
import styles from "./register-view.module.css";

/** Sổ danh sách đảng viên over the list at `query`: the document itself, or the units to choose from. */
export function RegisterView({ page, query }: { page: RegisterPage; query: string }) {
  const t = useTranslations("exports");
  const locale = useLocale();
  const { total, asOf } = page;
  const formatted = formatInteger(total, locale);
  const rows = t("rows", { count: total, formatted });
  const suffix = query === "" ? "" : `?${query}`;
  return (
    <>
      <div className={styles.head}>
        <PageHeader
          title={t("register.page")}
          context={t("register.context", { rows, date: formatDate(asOf) })}
          parent={{ href: `/members${suffix}`, label: t("register.back") }}
          action={
            total > 0 && (
              <>
                <LinkButton href={`/members/register/export${suffix}`} target="_self">
                  {t("register.xlsx")}
                </LinkButton>
                {"sections" in page && <PrintButton>{t("register.print")}</PrintButton>}
              </>
            )
          }
        />
      </div>
      {"units" in page ? (
        <Panel title={t("register.tooLongTitle")} context={t("register.tooLongText", { count: formatted })}>
          <ul className={styles.units}>
            {page.units.map(({ code, name }) => (
              <li key={code}>
                <a href={`/members/register?${withUnit(query, code)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Panel>
      ) : total === 0 ? (
        <EmptyState title={t("register.emptyTitle")}>{t("register.emptyText")}</EmptyState>
      ) : (
        <RegisterDocument page={page} />
      )}
    </>
  );
}

function withUnit(query: string, code: string): URLSearchParams {
  const params = new URLSearchParams(query);
  params.set("unit", code);
  return params;
}
