"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { useFieldValue, useFormFields } from "@/components/forms/record-form-context";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { createOrganization } from "@/lib/organizations/actions";
import { isBase, kindsUnder, type UnitKind } from "@/lib/organizations/kinds";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { PlaceOption } from "@/lib/organizations/place-options";
import { OrganizationFields } from "./organization-fields";

type NewOrganizationFormProps = {
  places: readonly PlaceOption[];
  /** The place it begins with. */
  chosen: PlaceOption;
  suggestedCode: string;
  cancelHref: string;
};

/** Founds an organisation: first where in the tree, then what it is called. */
export function NewOrganizationForm({ places, chosen, suggestedCode, cancelHref }: NewOrganizationFormProps) {
  const t = useTranslations("organizations.form");
  const router = useRouter();
  return (
    <RecordForm
      draft="organization.new"
      schema={() => import("@/lib/organizations/schema").then((schemas) => schemas.newOrganizationInput)}
      initialValues={{
        parentId: chosen.id,
        kind: usualKindUnder(chosen),
        code: suggestedCode,
        name: "",
        shortName: "",
        aliases: "",
        typeCode: null,
        officialCode: "",
        validFrom: "",
      }}
      action={createOrganization}
      onSaved={({ code }) => router.push(organizationHref(code))}
      submitLabel={t("create")}
      cancelHref={cancelHref}
    >
      <PlaceAndNames places={places} />
    </RecordForm>
  );
}

function PlaceAndNames({ places }: { places: readonly PlaceOption[] }) {
  const t = useTranslations("organizations");
  const { setValue } = useFormFields();
  const parentId = useFieldValue("parentId");
  const typedKind = useFieldValue("kind");
  const parent = places.find((place) => place.id === parentId);
  const kinds = parent ? kindsUnder[parent.kind] : [];
  const kind = kinds.find((candidate) => candidate === typedKind);

  // What may stand under the bloc may not stand under a committee: another place brings its own kind.
  useEffect(() => {
    if (parent && kind === undefined) setValue("kind", usualKindUnder(parent));
  }, [parent, kind, setValue]);

  return (
    <>
      <FormGroup title={t("form.place")}>
        <SelectField
          name="parentId"
          label={t("form.parent")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SegmentedField
          name="kind"
          label={t("form.kind")}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </FormGroup>
      <OrganizationFields isBase={kind !== undefined && isBase(kind)} />
    </>
  );
}

/** Most of what is founded: a đảng bộ cơ sở under the bloc, a chi bộ anywhere else. */
function usualKindUnder({ kind }: PlaceOption): UnitKind {
  return kind === "BLOC" ? "BASE_COMMITTEE" : "CELL";
}
