import "server-only";
import { getPrisma } from "@/lib/db/client";

/** Whose register this is, for the pages before sign-in. Holds nothing personal. */
export async function getInstallation(): Promise<{ blocName: string; isDemo: boolean }> {
  const { bodyName, isDemo } = await getPrisma().installation.findUniqueOrThrow({
    where: { id: 1 },
    select: { bodyName: true, isDemo: true },
  });
  return { blocName: bodyName, isDemo };
}
