import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { ImportLine, ImportUnit } from "@/lib/imports/import-view";
import { ImportHistory } from "./import-history";
import styles from "./import-start.module.css";
import { ImportSteps } from "./import-steps";
import { UploadForm } from "./upload-form";

type MembersStartProps = {
  units: readonly ImportUnit[];
  unitCode: string | null;
  history: readonly ImportLine[];
};

/** Where an import of members starts: the form, how a list is understood, and the files read in before. */
export function MembersImportStart({ units, unitCode, history }: MembersStartProps) {
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
      <ImportSteps current="file" />
      <div className={styles.start}>
        <UploadForm target={{ kind: "UNIT", units, initialUnitId: initial?.id ?? null }} />
        <Tips keys={["tip1", "tip2", "tip3", "tip4", "tip5", "tip6"]} />
      </div>
      <History lines={history} base="/members/import" />
    </>
  );
}

type ResultsStartProps = { campaign: { id: string; title: string }; history: readonly ImportLine[] };

/** The same for the results of a campaign. */
export function ResultsImportStart({ campaign, history }: ResultsStartProps) {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeader
        title={t("titleResults")}
        context={t("upload.context")}
        parent={{ href: `/study/${campaign.id}`, label: campaign.title }}
      />
      <ImportSteps current="file" />
      <div className={styles.start}>
        <UploadForm target={{ kind: "CAMPAIGN", ...campaign }} />
        <Tips keys={["results1", "results2", "results3", "results4", "tip6"]} />
      </div>
      <History lines={history} base={`/study/${campaign.id}/import`} />
    </>
  );
}

type Tip =
  | "tip1"
  | "tip2"
  | "tip3"
  | "tip4"
  | "tip5"
  | "tip6"
  | "results1"
  | "results2"
  | "results3"
  | "results4";

function Tips({ keys }: { keys: readonly Tip[] }) {
  const t = useTranslations("imports.upload");
  return (
    <Panel title={t("whatIsRead")}>
      <ul className={styles.tips}>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Panel>
  );
}

function History({ lines, base }: { lines: readonly ImportLine[]; base: string }) {
  const t = useTranslations("imports.history");
  return (
    <div className={styles.history}>
      <Panel title={t("title")}>
        {lines.length === 0 ? <p>{t("empty")}</p> : <ImportHistory lines={lines} base={base} />}
      </Panel>
    </div>
  );
}
