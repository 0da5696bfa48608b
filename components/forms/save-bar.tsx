import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./save-bar.module.css";

type SaveBarProps = {
  pending: boolean;
  dirty: boolean;
  savedAt: Date | null;
  /** When the unsaved work was last kept on this computer. */
  keptAt: Date | null;
  submitLabel: string | undefined;
  cancelHref: string | undefined;
  cancelLabel?: string | undefined;
};

/** Always in sight at the foot of a form: save, leave, and whether what is on the screen is kept. */
export function SaveBar(props: SaveBarProps) {
  const { pending, dirty, savedAt, keptAt, submitLabel, cancelHref, cancelLabel } = props;
  const t = useTranslations("common.form");
  const tc = useTranslations("common");
  return (
    <div className={styles.bar}>
      {/* Not `disabled`: that would throw the cursor out of the form; a second press is ignored while one is on its way. */}
      <Button type="submit" variant="primary" aria-disabled={pending}>
        {pending ? t("saving") : (submitLabel ?? t("save"))}
      </Button>
      {cancelHref && <LinkButton href={cancelHref}>{cancelLabel ?? tc("cancel")}</LinkButton>}
      <p className={styles.state} role="status">
        {dirty
          ? keptAt
            ? t("kept", { time: formatClockTime(keptAt) })
            : t("unsaved")
          : savedAt && t("savedAt", { time: formatClockTime(savedAt) })}
      </p>
    </div>
  );
}
