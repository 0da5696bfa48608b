import type { OrganizationKind } from "@/lib/auth/viewer";

/** An organisation under which another may stand. */
export type PlaceOption = {
  id: string;
  code: string;
  name: string;
  kind: OrganizationKind;
  baseId: string | null;
};

/** The next running code below an organisation, "SCT.06" after SCT.01 … SCT.05. */
export function nextCode(baseCode: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((code) => {
    const number = code.startsWith(`${baseCode}.`) ? code.slice(baseCode.length + 1) : "";
    return /^\d+$/.test(number) ? [Number(number)] : [];
  });
  return `${baseCode}.${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
