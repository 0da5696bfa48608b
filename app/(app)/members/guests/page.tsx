import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GuestsView } from "@/components/guests/guests-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { listGuests } from "@/lib/guests/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guests"))("title") };
}

export default async function GuestsPage() {
  const viewer = await requireViewer("member.read");
  return (
    <GuestsView
      guests={await listGuests(viewer)}
      today={viewer.today}
      canWrite={can(viewer, "member.write")}
    />
  );
}
