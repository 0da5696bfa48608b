import { useTranslations } from "next-intl";
import { DEMO_PASSWORD, demoAccounts } from "@/prisma/seed/demo-accounts";
import styles from "./auth.module.css";

/** The accounts of the demonstration; shown only where the data are made up. */
export function DemoAccounts() {
  const t = useTranslations("auth");
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("demoTitle")}</h2>
      <dl>
        {demoAccounts.map(({ username, role }) => (
          <div key={username}>
            <dt>
              <code>{username}</code>
            </dt>
            <dd>{t(`demoAccounts.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("demoText", { password: DEMO_PASSWORD })}</p>
    </section>
  );
}
