import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GuestForm } from "@/components/guests/guest-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { guestsHref } from "@/lib/guests/guest";
import { getNewMemberForm } from "@/lib/members/queries/get-new-member-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guests"))("add") };
}

export default async function NewGuestPage() {
  const viewer = await requireViewer("member.write");
  const { cells } = await getNewMemberForm(viewer, null);
  const t = await getTranslations("guests");
  return (
    <>
      <PageHeader title={t("add")} parent={{ href: guestsHref, label: t("title") }} />
      <GuestForm cells={cells} />
    </>
  );
}
