import { useTranslations } from "next-intl";
import type { RollLine, RollMarks } from "@/lib/study/roll-lines";
import styles from "./roll-call.module.css";

/** Who is marked absent, by name: numbers typed off a sheet are checked here, not line by line. */
export function RollAbsent({ lines, marks }: { lines: readonly RollLine[]; marks: RollMarks }) {
  const t = useTranslations("study.roll");
  const absent = lines.flatMap(({ id, listNumber, fullName }) => {
    const mark = marks[id];
    if (!mark || mark.state === "PRESENT") return [];
    return mark.reason === "" ? `${listNumber} ${fullName}` : `${listNumber} ${fullName} (${mark.reason})`;
  });
  if (absent.length === 0) return null;
  return (
    <p className={styles.absent}>
      <b>{t("absent", { count: absent.length })}</b> {absent.join("; ")}
    </p>
  );
}
