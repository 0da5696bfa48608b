import { labelKey } from "../sheet/label-key";
import type { ExistingUnit } from "./study-result";

const KIND = /^(?:dang bo|chi bo|db|cb|dang uy|tccsd)(?: co quan)? /;

/** Finds a unit by any spelling; what two units share means neither. */
export function indexUnits(units: readonly ExistingUnit[]): (name: string) => ExistingUnit | null {
  const exact = new Map<string, ExistingUnit | null>();
  const loose = new Map<string, ExistingUnit | null>();
  for (const unit of units) {
    for (const spelling of unit.spellings) {
      put(exact, labelKey(spelling), unit);
      put(loose, looseKey(spelling), unit);
    }
  }
  return (name) => exact.get(labelKey(name)) ?? loose.get(looseKey(name)) ?? null;
}

/** Without the kind of organisation in front and the words offices leave out. */
function looseKey(name: string): string {
  return labelKey(name)
    .replace(KIND, "")
    .replace(/\b(?:va|thanh pho|tp|ha noi)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function put(map: Map<string, ExistingUnit | null>, key: string, unit: ExistingUnit): void {
  if (key === "") return;
  const other = map.get(key);
  map.set(key, other === undefined || other === unit ? unit : null);
}
