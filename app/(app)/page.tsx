import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministrationHome } from "@/components/statistics/administration-home";
import { Overview } from "@/components/statistics/overview";
import { UnitHome } from "@/components/statistics/unit-home";
import { requireViewer } from "@/lib/auth/viewer";
import { readDashboard } from "@/lib/statistics/dashboard";
import { getAdministration, getOverview, getUnitHome } from "@/lib/statistics/queries";
import { openView } from "@/lib/views/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("overview.title") };
}

/** The home of whoever is signed in. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await requireViewer();
  const words = await searchParams;
  const dashboard = readDashboard(words, viewer);
  const frame = { viewer, dashboard, view: await openView(viewer, "home", words) };
  switch (viewer.role) {
    case "LEADER":
    case "STAFF": {
      return <Overview {...frame} overview={await getOverview(viewer, dashboard)} />;
    }
    case "SECRETARY":
      return <UnitHome {...frame} home={await getUnitHome(viewer, dashboard)} />;
    case "ADMIN":
      return <AdministrationHome viewer={viewer} administration={await getAdministration(viewer)} />;
  }
}
