"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { createMember } from "@/lib/members/actions";
import type { CellChoice } from "@/lib/members/member-form";
import { type CreateMemberValues, createMemberInput } from "@/lib/members/schema";
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
      schema={createMemberInput}
      initialValues={values}
      action={createMember}
      onSaved={({ id }) => router.push(`/members/${id}?new=1`)}
      submitLabel={t("form.save")}
      cancelHref="/members"
    >
      <FormGroup title={t("form.place")}>
        <SelectField name="cellId" label={t("fields.cell")} help={t("form.cellHelp")} options={cells} />
      </FormGroup>
      <MemberFields afterIdentity={<NamesakeNotice />} />
    </RecordForm>
  );
}
