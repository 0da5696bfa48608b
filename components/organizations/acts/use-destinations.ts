import { useTranslations } from "next-intl";
import { useFieldValue } from "@/components/forms/record-form-context";
import type { ActForm, ActFormCell } from "@/lib/organizations/acts/act-form";
import { foundedKey } from "@/lib/organizations/acts/schema";
import { isCell } from "@/lib/organizations/kinds";
import { useFounded } from "./use-founded";

type Options = readonly { value: string; label: string }[];

/** Where each cell may go, as the form stands; null where there is no choice: everything goes into one cell, or stays together. */
export function useDestinations(form: ActForm): ((cell: ActFormCell) => Options) | null {
  const t = useTranslations("organizations.acts.form");
  const targetId = useFieldValue("target");
  const { founded } = useFounded();
  const { kind, cells, chosen, targets, destinations } = form;
  const named = founded.map(({ name }, index) => ({
    value: foundedKey(index),
    label: name.trim() || t("unnamed", { number: index + 1 }),
  }));
  if (kind === "SPLIT") return () => named;
  if (kind === "DISSOLVE") {
    const options = destinations.map(({ id, name, baseName }) => ({
      value: id,
      // A base organisation that is a single cell is its own base.
      label: name === baseName ? name : `${name} · ${baseName}`,
    }));
    return () => options;
  }
  const target = targets.find(({ id }) => id === targetId);
  const receiver = founded[0]?.kind ?? target?.kind;
  if (chosen.every(({ kind: unitKind }) => unitKind === "CELL") || receiver === undefined || isCell(receiver))
    return null;
  const ofTarget = destinations.filter(({ baseId }) => baseId === target?.id);
  return (cell) =>
    [...ofTarget, ...cells.filter(({ id, baseId }) => id !== cell.id && baseId !== target?.id)].map(
      ({ id, name }) => ({
        value: id,
        label: name,
      }),
    );
}
