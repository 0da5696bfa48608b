import { classNames } from "@/components/ui/class-names";
import tones from "@/components/ui/tone.module.css";
import type { StudyStatus } from "@/lib/study/terms";
import styles from "./status-mark.module.css";
import { statusTones } from "./status-tone";

type StatusMarkProps = {
  status: StudyStatus;
  /** The status in words; left out where they stand beside the mark. */
  label?: string;
};

/** A status where there is no room for its word: a disc that fills as the unit gets on, told apart by shape as well as colour. */
export function StatusMark({ status, label }: StatusMarkProps) {
  const look = { className: classNames(styles.mark, tones[statusTones[status]]), "data-status": status };
  return label ? (
    <span {...look} role="img" aria-label={label} title={label} />
  ) : (
    <span {...look} aria-hidden="true" />
  );
}
