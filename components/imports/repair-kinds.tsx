import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ImportView } from "@/lib/imports/import-view";
import { noteText } from "@/lib/imports/note-text";
import { type Keepable, keepable } from "@/lib/imports/reading";
import { KeepAsWritten } from "./keep-as-written";
import styles from "./repair-kinds.module.css";

type Kind = {
  code: Keepable | ImportView["findings"]["repairs"][number]["code"];
  count: number;
  sample: string;
};

/** What was repaired, by kind, with one sample each; what may be declined has its button. */
export function RepairKinds({ view }: { view: ImportView }) {
  const t = useTranslations();
  const { findings, choices } = view;
  const doubtful = findings.notes.find(({ code }) => code === "LEGACY_FONT");
  const kinds: Kind[] = [
    ...(doubtful
      ? [{ code: "LEGACY_FONT" as const, count: 0, sample: `“${doubtful.before}” → “${doubtful.after}”` }]
      : []),
    ...findings.repairs.map(({ code, count, sample }) => ({
      code,
      count,
      sample: noteText(t, "repairs", sample),
    })),
  ];
  const declined = choices.keep;
  return (
    <Panel title={t("imports.preview.repairs")}>
      {kinds.length + declined.length === 0 && <p>{t("imports.preview.nothingToNote")}</p>}
      <ul className={styles.kinds}>
        {kinds.map(({ code, count, sample }) => (
          <li key={code}>
            <span>
              {t(`imports.repairKinds.${code}`)}
              {count > 0 && `: ${t("imports.preview.repairCount", { count })}`}
            </span>
            <span className={styles.sample}>{sample}</span>
            {isKeepable(code) && (
              <KeepAsWritten
                id={view.id}
                choices={{ ...choices, keep: [...declined, code] }}
                word="keepAsWritten"
              />
            )}
          </li>
        ))}
        {declined.map((code) => (
          <li key={code}>
            <span>{t("imports.preview.kept", { names: t(`imports.repairKinds.${code}`) })}</span>
            <KeepAsWritten
              id={view.id}
              choices={{ ...choices, keep: declined.filter((one) => one !== code) }}
              word="repairAgain"
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function isKeepable(code: Kind["code"]): code is Keepable {
  return keepable.some((one) => one === code);
}
