"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { updateMember } from "@/lib/members/actions";
import type { UpdateMemberValues } from "@/lib/members/schema";
import { MemberFields } from "./member-fields";

/** Corrects a member's record. */
export function EditMemberForm({ values }: { values: UpdateMemberValues }) {
  const t = useTranslations("members");
  const router = useRouter();
  return (
    <RecordForm
      draft={`member ${values.id}`}
      schema={() => import("@/lib/members/schema").then((schemas) => schemas.updateMemberInput)}
      initialValues={values}
      action={updateMember}
      onSaved={({ id }) => router.push(`/members/${id}`)}
      submitLabel={t("form.saveChanges")}
      cancelHref={`/members/${values.id}`}
    >
      <MemberFields />
    </RecordForm>
  );
}
