import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { can, roles } from "@/lib/access/permissions";
import { everyPermission } from "@/lib/users/account-rights";
import styles from "./rights-table.module.css";

/** What each role may do, read from the very table that decides it. */
export function RightsTable() {
  const t = useTranslations();
  return (
    <Panel title={t("users.rights.caption")}>
      <div className={styles.rights}>
        <SimpleTable caption={t("users.rights.caption")}>
          <thead>
            <tr>
              <th scope="col">{t("users.rights.what")}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {t(`auth.roles.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {everyPermission.map((permission) => (
              <tr key={permission}>
                <th scope="row">{t(`users.rights.permissions.${permission}`)}</th>
                {roles.map((role) => (
                  <td key={role}>
                    {can({ role }, permission) ? t("users.rights.yes") : <No label={t("users.rights.no")} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("users.rights.scope")}</th>
              {roles.map((role) => (
                <td key={role}>{t(`users.rights.scopes.${role}`)}</td>
              ))}
            </tr>
          </tfoot>
        </SimpleTable>
      </div>
    </Panel>
  );
}

function No({ label }: { label: string }) {
  return (
    <span role="img" aria-label={label} title={label}>
      —
    </span>
  );
}
