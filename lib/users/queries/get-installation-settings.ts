import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";

export type InstallationSettings = {
  bodyName: string;
  committeeName: string;
  parentName: string;
  place: string;
};

/** Whose register this is, as documents name it. */
export function getInstallationSettings(viewer: Viewer): Promise<InstallationSettings> {
  return withScope(viewer, (db) =>
    db.installation.findUniqueOrThrow({
      where: { id: 1 },
      select: { bodyName: true, committeeName: true, parentName: true, place: true },
    }),
  );
}
