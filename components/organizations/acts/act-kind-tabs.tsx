import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ActKind } from "@/lib/organizations/acts/act-kinds";
import { type ActSearch, newActHref } from "@/lib/organizations/acts/search";
import styles from "./acts.module.css";

/** The kinds of act a viewer may record, and what the present one means. What was chosen comes along. */
export function ActKindTabs({ search, kinds }: { search: ActSearch; kinds: readonly ActKind[] }) {
  const t = useTranslations("organizations.acts");
  return (
    <>
      <LinkTabs
        label={t("choose.label")}
        tabs={kinds.map((kind) => ({
          href: newActHref({ ...search, kind }),
          label: t(`kinds.${kind}`),
          current: kind === search.kind,
        }))}
      />
      <p className={styles.explain}>{t(`explain.${search.kind}`)}</p>
    </>
  );
}
