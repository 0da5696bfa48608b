import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditMemberForm } from "@/components/members/edit-member-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { memberValues } from "@/lib/members/member-form";
import { canEditMember } from "@/lib/members/policy";
import { openMember } from "@/lib/members/queries/open-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members.page"))("edit") };
}

export default async function EditMemberPage({ params }: PageProps<"/members/[id]/edit">) {
  const viewer = await requireViewer("member.write");
  const page = await openMember(viewer, (await params).id);
  if (!page || !canEditMember(viewer, page.member, viewer.today)) notFound();
  const { member } = page;
  const t = await getTranslations("members");
  return (
    <>
      <PageHeader
        title={t("form.editTitle", { name: member.fullName })}
        context={t("form.editContext", { cell: member.cell.name })}
        parent={{ href: `/members/${member.id}`, label: member.fullName }}
      />
      <EditMemberForm values={memberValues(member)} />
    </>
  );
}
