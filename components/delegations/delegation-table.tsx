import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { revokeDelegation } from "@/lib/delegations/actions";
import { type Delegation, type DelegationState, delegationState } from "@/lib/delegations/delegation";
import { canRevoke } from "@/lib/delegations/policy";
import { ActAsButton } from "./act-as-button";
import styles from "./delegations.module.css";

type DelegationTableProps = {
  caption: string;
  delegations: readonly Delegation[];
  viewer: Pick<Viewer, "role" | "accountId" | "acting" | "today">;
};

const tones: Record<DelegationState, "good" | "info" | "warn" | "neutral"> = {
  RUNNING: "good",
  PLANNED: "info",
  LAPSED: "warn",
  REVOKED: "neutral",
  OVER: "neutral",
};

/** Delegations, running ones and past ones, each with what its reader may do about it. */
export function DelegationTable({ caption, delegations, viewer }: DelegationTableProps) {
  const t = useTranslations("delegations");
  const actor = { ...viewer, isDeputy: viewer.acting !== null };
  return (
    <div className={cards.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            {(["principal", "deputy", "period", "reason", "state", "act"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {delegations.map((delegation) => {
            const { id, version, principal, unit, deputy, deputyUsername, deputyId } = delegation;
            const state = delegationState(delegation, viewer.today);
            const isOwn = deputyId === viewer.accountId;
            return (
              <tr key={id}>
                <th scope="row">
                  <div>
                    {principal}
                    <span className={styles.note}>{unit}</span>
                  </div>
                </th>
                <td data-label={t("columns.deputy")}>
                  <div>
                    {deputy}
                    <span className={styles.note}>{deputyUsername}</span>
                  </div>
                </td>
                <td data-label={t("columns.period")}>
                  {t("period", {
                    from: formatDate(delegation.fromOn),
                    until: formatDate(delegation.untilOn),
                  })}
                </td>
                <td data-label={t("columns.reason")}>{delegation.reason}</td>
                <td data-label={t("columns.state")}>
                  <StatusDot tone={tones[state]}>{t(`states.${state}`)}</StatusDot>
                </td>
                <td>
                  {isOwn && state === "RUNNING" && viewer.acting?.delegationId !== id && (
                    <ActAsButton id={id} label={t("act")} variant="primary" />
                  )}
                  {canRevoke(actor, delegation, viewer.today) && (
                    <ActButton
                      action={revokeDelegation}
                      input={{ id, version }}
                      label={t("revoke")}
                      variant="danger"
                      question={{ title: t("revokeTitle"), text: t("revokeText", { deputy }) }}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </SimpleTable>
    </div>
  );
}
