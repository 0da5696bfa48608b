import { dashboardHref } from "@/lib/statistics/dashboard";
import type { Place } from "@/lib/statistics/homes";
import styles from "./drill-trail.module.css";

type DrillTrailProps = { place: Place | null; wholeName: string; here: string; label: string };

/** The way back up from a cell to its organisation and to the whole; nothing while the whole is looked at. */
export function DrillTrail({ place, wholeName, here, label }: DrillTrailProps) {
  if (!place) return null;
  const above = [
    { name: wholeName, href: dashboardHref(here, { unit: null }) },
    ...(place.base ? [{ name: place.base.name, href: dashboardHref(here, { unit: place.base.code }) }] : []),
  ];
  return (
    <nav className={styles.trail} aria-label={label}>
      <ol>
        {above.map(({ name, href }) => (
          <li key={href}>
            <a href={href} data-scroll="keep">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="true">{place.name}</li>
      </ol>
    </nav>
  );
}
