import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Slides } from "@/components/meeting/slides";
import { requireViewer } from "@/lib/auth/viewer";
import { getMeeting } from "@/lib/meeting/queries";
import { readDashboard } from "@/lib/statistics/dashboard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meeting"))("title") };
}

/** Stands outside the frame of the other pages: it fills the screen. */
export default async function MeetingPage({ searchParams }: PageProps<"/meeting">) {
  const viewer = await requireViewer("statistics.read");
  const { on, since } = readDashboard(await searchParams, viewer);
  const meeting = await getMeeting(viewer, on, since);
  return <Slides meeting={meeting} installation={viewer.installation} today={viewer.today} on={on} />;
}
