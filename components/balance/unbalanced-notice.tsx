import { Panel } from "@/components/ui/panel";
import type { Unbalanced } from "@/lib/balance/balance";
import { useBalanceWords } from "./balance-words";

/** A difference is never a bare number: the people by whom the balance does not close. Nothing while it does. */
export function UnbalancedNotice({ people }: { people: readonly Unbalanced[] }) {
  const { t, change } = useBalanceWords();
  if (people.length === 0) return null;
  return (
    <Panel title={t("unbalanced.title")} context={t("unbalanced.text")}>
      <ul>
        {people.map(({ memberId, name, surplus }) => (
          <li key={memberId}>
            <a href={`/members/${memberId}`}>{t("unbalanced.surplus", { name, surplus: change(surplus) })}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
