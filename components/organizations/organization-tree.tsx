import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { formatInteger } from "@/lib/i18n/format";
import { organizationHref, type TreeBranch } from "@/lib/organizations/organization-node";
import { OrganizationFilters } from "./organization-filters";
import styles from "./organization-tree.module.css";

type OrganizationTreeProps = { branches: readonly TreeBranch[]; open: ReadonlySet<string> };

/** The organisations one under the other. Plain `details`, so it unfolds before scripts have loaded, or without any. */
export function OrganizationTree({ branches, open }: OrganizationTreeProps) {
  const t = useTranslations("organizations");
  return (
    <section className={styles.panel} aria-label={t("treeCaption")}>
      <OrganizationFilters />
      {branches.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyFiltered")}</EmptyState>
      ) : (
        <ul className={styles.tree}>
          {branches.map((branch) => (
            <Branch key={branch.id} branch={branch} open={open} isOnly={branches.length === 1} />
          ))}
        </ul>
      )}
    </section>
  );
}

type BranchProps = { branch: TreeBranch; open: ReadonlySet<string>; isOnly?: boolean };

function Branch({ branch, open, isOnly = false }: BranchProps) {
  const t = useTranslations("organizations.tree");
  const name = (
    <a className={styles.name} href={organizationHref(branch.code)}>
      {branch.name}
    </a>
  );
  if (branch.children.length === 0) {
    return (
      <li>
        <div className={styles.line}>
          {name}
          <Facts branch={branch} />
        </div>
      </li>
    );
  }
  // A link inside a summary would be a control within a control, so it lies over the summary's own copy of the name.
  return (
    <li>
      {name}
      <details open={isOnly || open.has(branch.id)}>
        <summary className={styles.line} aria-label={t("unfold", { name: branch.name })}>
          <span className={styles.name} aria-hidden="true">
            {branch.name}
          </span>
          <Facts branch={branch} />
        </summary>
        <ul className={styles.below}>
          {branch.children.map((child) => (
            <Branch key={child.id} branch={child} open={open} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** "16 chi bộ · 312 đảng viên · Bí thư: …" */
function Facts({ branch: { cells, people } }: { branch: TreeBranch }) {
  const t = useTranslations("organizations.tree");
  const locale = useLocale();
  const facts = [
    cells > 0 && t("cells", { cells: formatInteger(cells, locale) }),
    people && t("figures", { members: formatInteger(people.members, locale) }),
    people?.secretary && t("secretary", { name: people.secretary }),
  ];
  return <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>;
}
