import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { CellChoice } from "@/lib/members/member-form";
import type { CreateMemberValues } from "@/lib/members/schema";
import { organizationHref } from "@/lib/organizations/organization-node";
import { NewMemberForm } from "./new-member-form";

type NewMemberViewProps = {
  cells: readonly CellChoice[];
  values: CreateMemberValues;
  /** The viewer's own organisation, where cells are founded. */
  unitCode: string;
};

/** The form for a new member; where there is no cell to belong to yet, the ways to get one. */
export function NewMemberView({ cells, values, unitCode }: NewMemberViewProps) {
  const t = useTranslations("members");
  return (
    <>
      <PageHeader
        title={t("form.newTitle")}
        context={t("form.newContext")}
        parent={{ href: "/members", label: t("title") }}
      />
      {cells.length === 0 ? (
        <EmptyState
          title={t("form.noCellsTitle")}
          action={
            <>
              <LinkButton href={organizationHref(unitCode)}>{t("form.noCellsAction")}</LinkButton>
              <LinkButton variant="primary" href="/members/import">
                {t("list.import")}
              </LinkButton>
            </>
          }
        >
          {t("form.noCellsText")}
        </EmptyState>
      ) : (
        <NewMemberForm cells={cells} values={values} />
      )}
    </>
  );
}
