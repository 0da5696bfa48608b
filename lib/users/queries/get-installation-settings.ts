import "server-only";
import type * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { installationInput } from "../schema";

/** Whose register this is, as documents name it, and how people stay signed in: the values of its form. */
export function getInstallationSettings(viewer: Viewer): Promise<z.input<typeof installationInput>> {
  return withScope(viewer, async (db) => {
    const names = await db.installation.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        bodyName: true,
        committeeName: true,
        parentName: true,
        place: true,
        idleMinutes: true,
        sessionHours: true,
        secondFactor: true,
      },
    });
    const bloc = await db.organization.findFirstOrThrow({
      where: { kind: "BLOC" },
      select: { id: true, version: true },
    });
    return { ...bloc, ...names };
  });
}
