import { useTranslations } from "next-intl";
import type { Viewer } from "@/lib/auth/viewer";
import { delegationsHref } from "@/lib/delegations/delegation";
import { ActAsButton, ActAsSelfButton } from "./act-as-button";
import styles from "./delegations.module.css";

/** In the account menu: for whom the viewer may act today, the way back, and the page of delegations. */
export function DeputyMenu({ deputyFor, acting }: Pick<Viewer, "deputyFor" | "acting">) {
  const t = useTranslations("delegations");
  const others = deputyFor.filter(({ id }) => id !== acting?.delegationId);
  return (
    <div className={styles.menu}>
      <a href={delegationsHref}>{t("link")}</a>
      {others.map(({ id, unit }) => (
        <ActAsButton key={id} id={id} label={t("actFor", { unit })} />
      ))}
      {acting && <ActAsSelfButton label={t("back")} />}
    </div>
  );
}
