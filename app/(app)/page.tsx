import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdministrationHome } from "@/components/statistics/administration-home";
import { Overview } from "@/components/statistics/overview";
import { UnitHome } from "@/components/statistics/unit-home";
import { requireViewer, type Viewer } from "@/lib/auth/viewer";
import { Words } from "@/lib/i18n/words";
import { readDashboard } from "@/lib/statistics/dashboard";
import { getAdministration, getOverview, getUnitHome } from "@/lib/statistics/queries";
import { openView } from "@/lib/views/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("overview.title") };
}

type Search = Awaited<PageProps<"/">["searchParams"]>;

/** The home of whoever is signed in. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await requireViewer();
  const home = await homeOf(viewer, await searchParams);
  return <Words of={["members", "organizations-types", "views"]}>{home}</Words>;
}

async function homeOf(viewer: Viewer, search: Search): Promise<ReactNode> {
  const dashboard = readDashboard(search, viewer);
  const frame = { viewer, dashboard, view: await openView(viewer, "home", search) };
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
