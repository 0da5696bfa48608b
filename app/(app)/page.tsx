import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministrationHome } from "@/components/statistics/administration-home";
import { Overview } from "@/components/statistics/overview";
import { UnitHome } from "@/components/statistics/unit-home";
import { requireViewer } from "@/lib/auth/viewer";
import { asOfDate, loadDay } from "@/lib/dates/as-of";
import { getAdministration, getOverview, getUnitHome } from "@/lib/statistics/queries";
import { loadSince, sinceDay } from "@/lib/statistics/since";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("overview.title") };
}

/** The home of whoever is signed in. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await requireViewer();
  const on = asOfDate((await loadDay(searchParams)).on, viewer.today);
  switch (viewer.role) {
    case "LEADER":
    case "STAFF": {
      const since = sinceDay((await loadSince(searchParams)).since, on);
      return <Overview viewer={viewer} on={on} overview={await getOverview(viewer, on, since)} />;
    }
    case "SECRETARY":
      return <UnitHome viewer={viewer} on={on} home={await getUnitHome(viewer, on)} />;
    case "ADMIN":
      return <AdministrationHome viewer={viewer} administration={await getAdministration(viewer)} />;
  }
}
