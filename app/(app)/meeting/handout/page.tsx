import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Handout } from "@/components/meeting/handout";
import { requireViewer } from "@/lib/auth/viewer";
import { getMeeting } from "@/lib/meeting/queries";
import { readDashboard } from "@/lib/statistics/dashboard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meeting"))("handout") };
}

export default async function HandoutPage({ searchParams }: PageProps<"/meeting/handout">) {
  const viewer = await requireViewer("statistics.read");
  const { on, since } = readDashboard(await searchParams, viewer);
  return <Handout meeting={await getMeeting(viewer, on, since)} viewer={viewer} on={on} />;
}
