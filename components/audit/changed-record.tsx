import { useMessages, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import { fieldKey } from "@/lib/audit/audit-columns";
import type { AuditRecord } from "@/lib/audit/audit-line";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import type { MessageKey } from "@/lib/i18n/message-key";
import styles from "./audit.module.css";
import { AuditValueText } from "./audit-value-text";

type ChangedRecordProps = { record: AuditRecord; organizations: Readonly<Record<string, string>> };

/** One record that changed, field by field. */
export function ChangedRecord({ record, organizations }: ChangedRecordProps) {
  const t = useTranslations();
  const messages = useMessages();
  const isKnown = (key: string): key is MessageKey => isKeyOf(messages, key);
  const { register, kind, person, unit, rows, isErased, fields } = record;
  const registerKey = `audit.registers.${register}`;
  const title = [isKnown(registerKey) ? t(registerKey) : register, person?.name, unit]
    .filter((part) => part)
    .join(" · ");
  return (
    <section className={styles.record}>
      <h3>
        {t(`audit.event.kinds.${kind}`)}: {title}
      </h3>
      {rows !== null && <p className={styles.note}>{t("audit.event.many", { count: rows })}</p>}
      {isErased && <p className={styles.note}>{t("audit.event.erased")}</p>}
      {fields.length > 0 && (
        <SimpleTable caption={title}>
          <thead>
            <tr>
              <th scope="col">{t("audit.event.field")}</th>
              {kind !== "INSERT" && <th scope="col">{t("audit.event.before")}</th>}
              {kind !== "DELETE" && <th scope="col">{t("audit.event.after")}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ column, before, after }) => {
              const key = fieldKey(register, column, isKnown);
              const place = { register, column, organizations };
              return (
                <tr key={column}>
                  <th scope="row">{key ? t(key) : column}</th>
                  {kind !== "INSERT" && (
                    <td>
                      <AuditValueText {...place} value={before} />
                    </td>
                  )}
                  {kind !== "DELETE" && (
                    <td>
                      <AuditValueText {...place} value={after} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </SimpleTable>
      )}
    </section>
  );
}
