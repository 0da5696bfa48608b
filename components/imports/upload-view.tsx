import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { ImportUnit } from "@/lib/imports/import-view";
import styles from "./imports.module.css";
import { UploadForm } from "./upload-form";

const tips = ["tip1", "tip2", "tip3", "tip4", "tip5"] as const;

/** Where an import starts: the form, and how a list is understood. */
export function UploadView({ units, unitCode }: { units: readonly ImportUnit[]; unitCode: string | null }) {
  const t = useTranslations("imports");
  const [only, ...others] = units;
  const initial = others.length === 0 ? only : units.find(({ code }) => code === unitCode?.toUpperCase());
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("upload.context")}
        parent={{ href: "/members", label: t("parent") }}
      />
      <div className={styles.start}>
        <UploadForm units={units} initialUnitId={initial?.id ?? null} />
        <Panel title={t("upload.whatIsRead")}>
          <ul className={styles.findings}>
            {tips.map((tip) => (
              <li key={tip}>{t(`upload.${tip}`)}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
