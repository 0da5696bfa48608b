import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Handout } from "@/components/meeting/handout";
import { requireViewer } from "@/lib/auth/viewer";
import { asOfDate, loadDay } from "@/lib/dates/as-of";
import { getMeeting } from "@/lib/meeting/queries";
import { loadSince, sinceDay } from "@/lib/statistics/since";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meeting"))("handout") };
}

export default async function HandoutPage({ searchParams }: PageProps<"/meeting/handout">) {
  const viewer = await requireViewer("statistics.read");
  const on = asOfDate((await loadDay(searchParams)).on, viewer.today);
  const since = sinceDay((await loadSince(searchParams)).since, on);
  return <Handout meeting={await getMeeting(viewer, on, since)} viewer={viewer} on={on} />;
}
