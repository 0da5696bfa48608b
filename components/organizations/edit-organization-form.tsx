"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { formatDate } from "@/lib/dates/partial-date";
import { updateOrganization } from "@/lib/organizations/actions";
import { isBase, type UnitKind } from "@/lib/organizations/kinds";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { OrganizationRecord } from "@/lib/organizations/organization-page";
import type { PlaceOption } from "@/lib/organizations/place-options";
import { organizationInput } from "@/lib/organizations/schema";
import { OrganizationFields } from "./organization-fields";

type EditOrganizationFormProps = {
  organization: OrganizationRecord & { kind: UnitKind };
  parent: PlaceOption;
  /** Where it may stand; one place when it cannot be moved. */
  places: readonly PlaceOption[];
};

/** Corrects an organisation. Its kind stays: changing it, like merging or splitting, concerns its members too. */
export function EditOrganizationForm({ organization, parent, places }: EditOrganizationFormProps) {
  const t = useTranslations("organizations.form");
  const router = useRouter();
  const { id, version, kind, code, name, shortName, aliases, typeCode, officialCode, validFrom } =
    organization;
  return (
    <RecordForm
      schema={organizationInput}
      initialValues={{
        id,
        version,
        parentId: parent.id,
        kind,
        code,
        name,
        shortName,
        aliases: aliases.join("; "),
        typeCode,
        officialCode: officialCode ?? "",
        validFrom: validFrom === null ? "" : formatDate(validFrom),
      }}
      action={updateOrganization}
      onSaved={(saved) => router.push(organizationHref(saved.code))}
      submitLabel={t("save")}
      cancelHref={organizationHref(code)}
    >
      {places.length > 1 && (
        <FormGroup title={t("place")} help={t("kindFixed")}>
          <SelectField
            name="parentId"
            label={t("parent")}
            options={places.map((place) => ({ value: place.id, label: place.name }))}
          />
        </FormGroup>
      )}
      <OrganizationFields isBase={isBase(kind)} />
    </RecordForm>
  );
}
