import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EndGuestForm } from "@/components/guests/end-guest-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { guestsHref } from "@/lib/guests/guest";
import { getGuest } from "@/lib/guests/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guests"))("end") };
}

export default async function EndGuestPage({ params }: PageProps<"/members/guests/[id]/end">) {
  const viewer = await requireViewer("member.write");
  const guest = await getGuest(viewer, (await params).id);
  if (guest?.endedOn !== null) notFound();
  const t = await getTranslations("guests");
  return (
    <>
      <PageHeader
        title={t("endTitle", { name: guest.fullName })}
        context={`${guest.cell} · ${guest.homeName}`}
        parent={{ href: guestsHref, label: t("title") }}
      />
      <EndGuestForm id={guest.id} version={guest.version} />
    </>
  );
}
