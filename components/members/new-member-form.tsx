"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { createMember } from "@/lib/members/actions";
import type { CellChoice } from "@/lib/members/member-form";
import type { CreateMemberValues } from "@/lib/members/schema";
import { EntryFields } from "./entry-fields";
import { MemberFields } from "./member-fields";
import { NamesakeNotice } from "./namesake-notice";

/** Adds a member to a cell. */
export function NewMemberForm({
  cells,
  values,
}: {
  cells: readonly CellChoice[];
  values: CreateMemberValues;
}) {
  const t = useTranslations("members");
  const router = useRouter();
  return (
    <RecordForm
      draft="member.new"
      schema={() => import("@/lib/members/schema").then((schemas) => schemas.createMemberInput)}
      initialValues={values}
      action={createMember}
      onSaved={({ id }) => router.push(`/members/${id}?new=1`)}
      submitLabel={t("form.save")}
      cancelHref="/members"
    >
      <EntryFields cells={cells} />
      <MemberFields afterIdentity={<NamesakeNotice />} />
    </RecordForm>
  );
}
