import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministrationHome } from "@/components/statistics/administration-home";
import { Overview } from "@/components/statistics/overview";
import { UnitHome } from "@/components/statistics/unit-home";
import { requireViewer } from "@/lib/auth/viewer";
import { getAdministration, getOverview, getUnitHome } from "@/lib/statistics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("overview.title") };
}

/** The home of whoever is signed in. */
export default async function HomePage() {
  const viewer = await requireViewer();
  switch (viewer.role) {
    case "LEADER":
    case "STAFF":
      return <Overview viewer={viewer} overview={await getOverview(viewer)} />;
    case "SECRETARY":
      return <UnitHome viewer={viewer} home={await getUnitHome(viewer)} />;
    case "ADMIN":
      return <AdministrationHome viewer={viewer} administration={await getAdministration(viewer)} />;
  }
}
