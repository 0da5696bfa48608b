import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RemindersView } from "@/components/study/reminders-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { loadReminderSearch } from "@/lib/study/load-search";
import { listReminders } from "@/lib/study/read-reminders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("study.reminders"))("title") };
}

export default async function RemindersPage({ searchParams }: PageProps<"/study/reminders">) {
  const viewer = await requireViewer("study.read");
  const { kind } = await loadReminderSearch(searchParams);
  const found = await listReminders(viewer);
  return (
    <RemindersView {...found} kind={kind} today={viewer.today} canExport={can(viewer, "study.export")} />
  );
}
