import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { ImportLine, ImportUnit } from "@/lib/imports/import-view";
import type { RegisterKind } from "@/lib/imports/register";
import { registers } from "@/lib/imports/registers";
import type { StudyAudience } from "@/lib/study/terms";
import { columnName } from "./field-name";
import { ImportHistory } from "./import-history";
import styles from "./import-start.module.css";
import { ImportSteps } from "./import-steps";
import { formOf, type ImportTarget, startHref } from "./import-target";
import { KeptTableNotice } from "./kept-table-notice";
import { TableEntry } from "./table-entry";
import { UploadForm } from "./upload-form";

/** By a file, or in a table; of a table, the preview one came back from. */
type WayIn = { way: "file" | "table"; edit: string | null };

type MembersStartProps = WayIn & {
  units: readonly ImportUnit[];
  unitCode: string | null;
  history: readonly ImportLine[];
};

/** Where an import of members starts: the form, how a list is understood, and the files read in before. */
export function MembersImportStart({ units, unitCode, history, ...wayIn }: MembersStartProps) {
  const t = useTranslations("imports");
  const [only, ...others] = units;
  const initial = others.length === 0 ? only : units.find(({ code }) => code === unitCode?.toUpperCase());
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t(isTable(wayIn) ? "upload.contextTable" : "upload.context")}
        parent={{ href: "/members", label: t("parent") }}
      />
      <Entrance
        {...wayIn}
        target={{ kind: "UNIT", units, initialUnitId: initial?.id ?? null }}
        register="MEMBERS"
        unitCode={initial?.code ?? null}
        tips={["tip1", "tip2", "tip3", "tip4", "tip5", "tip6"]}
      />
      <History lines={history} base="/members/import" />
    </>
  );
}

type ResultsStartProps = WayIn & {
  campaign: { id: string; title: string; audiences: readonly StudyAudience[] };
  history: readonly ImportLine[];
};

/** The same for the results of a campaign. */
export function ResultsImportStart({ campaign, history, ...wayIn }: ResultsStartProps) {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeader
        title={t("titleResults")}
        context={t(isTable(wayIn) ? "upload.contextTable" : "upload.context")}
        parent={{ href: `/study/${campaign.id}`, label: campaign.title }}
      />
      <Entrance
        {...wayIn}
        target={{ kind: "CAMPAIGN", ...campaign }}
        register="STUDY_RESULTS"
        unitCode={null}
        tips={["results1", "results2", "results3", "results4", "tip6"]}
      />
      <History lines={history} base={`/study/${campaign.id}/import`} />
    </>
  );
}

function isTable({ way, edit }: WayIn): boolean {
  return way === "table" || edit !== null;
}

type EntranceProps = WayIn & {
  target: ImportTarget;
  register: RegisterKind;
  unitCode: string | null;
  tips: readonly Tip[];
};

/** The first step: a file, or a table to paste or type into. */
function Entrance({ target, register, unitCode, tips, ...wayIn }: EntranceProps) {
  const t = useTranslations();
  const href = (other: WayIn["way"]) => {
    const search = new URLSearchParams({
      ...(other === "table" && { way: other }),
      ...(unitCode !== null && { unit: unitCode }),
    });
    return search.size > 0 ? `${startHref(target)}?${search}` : startHref(target);
  };
  const names = registers[register].columns.map((column) => [column, columnName(t, column)]);
  return (
    <>
      <ImportSteps current="file" />
      <LinkTabs
        label={t("imports.upload.ways")}
        tabs={[
          { href: href("file"), label: t("imports.upload.byFile"), current: !isTable(wayIn) },
          { href: href("table"), label: t("imports.upload.byTable"), current: isTable(wayIn) },
        ]}
      />
      {isTable(wayIn) ? (
        <TableEntry target={target} names={Object.fromEntries(names)} editId={wayIn.edit} />
      ) : (
        <>
          <KeptTableNotice form={formOf(target)} href={href("table")} />
          <div className={styles.start}>
            <UploadForm target={target} />
            <Tips keys={tips} />
          </div>
        </>
      )}
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
