import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefuseErasureForm } from "@/components/erasure/refuse-erasure-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { erasureHref } from "@/lib/erasure/erasure";
import { canDecideErasure } from "@/lib/erasure/policy";
import { getErasurePage } from "@/lib/erasure/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("erasure.refuse"))("submit") };
}

export default async function RefuseErasurePage({ params }: PageProps<"/members/[id]/erasure/refuse">) {
  const viewer = await requireViewer("person.erase");
  const page = await getErasurePage(viewer, (await params).id);
  const asked = page?.erasures.find((erasure) => canDecideErasure(viewer, erasure));
  if (!page || !asked) notFound();
  const t = await getTranslations("erasure");
  return (
    <>
      <PageHeader
        title={t("refuse.title", { name: page.member.name })}
        parent={{ href: erasureHref(page.member.id), label: t("title") }}
      />
      <RefuseErasureForm id={asked.id} memberId={page.member.id} />
    </>
  );
}
