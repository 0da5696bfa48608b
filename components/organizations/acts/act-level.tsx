import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ActChoices } from "@/lib/organizations/acts/act-form";
import type { ActKind } from "@/lib/organizations/acts/act-kinds";
import { newActHref } from "@/lib/organizations/acts/search";
import styles from "./acts.module.css";

type ActLevelProps = Pick<ActChoices, "bases" | "within"> & { kind: ActKind };

/** Whether base organisations are offered, or the cells of one. */
export function ActLevel({ kind, bases, within }: ActLevelProps) {
  const t = useTranslations("organizations.acts.choose");
  const router = useRouter();
  return (
    <form method="get" action="/organizations/acts/new" className={styles.level}>
      <input type="hidden" name="kind" value={kind} />
      <label className={styles.levelLabel}>
        {t("level")}
        <select
          name="within"
          defaultValue={within?.code.toLowerCase() ?? ""}
          className={styles.select}
          // The button is for before scripts have loaded.
          onChange={({ currentTarget: { value } }) =>
            router.push(newActHref({ kind, organizations: [], within: value || null }))
          }
        >
          {kind !== "MOVE" && <option value="">{t("bases")}</option>}
          {bases.map(({ code, name }) => (
            <option key={code} value={code.toLowerCase()}>
              {t("within")} {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t("withinShow")}</Button>
    </form>
  );
}
