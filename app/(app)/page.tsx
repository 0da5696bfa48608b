import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministrationHome } from "@/components/statistics/administration-home";
import { Overview } from "@/components/statistics/overview";
import { UnitHome } from "@/components/statistics/unit-home";
import { requireViewer } from "@/lib/auth/viewer";
import { readDashboard } from "@/lib/statistics/dashboard";
import { getAdministration, getOverview, getUnitHome } from "@/lib/statistics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("overview.title") };
}

/** The home of whoever is signed in. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await requireViewer();
  const dashboard = readDashboard(await searchParams, viewer.today);
  const { on, since } = dashboard;
  switch (viewer.role) {
    case "LEADER":
    case "STAFF": {
      const overview = await getOverview(viewer, on, since);
      return <Overview viewer={viewer} dashboard={dashboard} overview={overview} />;
    }
    case "SECRETARY":
      return <UnitHome viewer={viewer} on={on} home={await getUnitHome(viewer, on)} />;
    case "ADMIN":
      return <AdministrationHome viewer={viewer} administration={await getAdministration(viewer)} />;
  }
}
