"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordForm } from "@/components/forms/record-form";
import { formatDate } from "@/lib/dates/partial-date";
import { updateOrganization } from "@/lib/organizations/actions";
import { isBase, type UnitKind } from "@/lib/organizations/kinds";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { OrganizationRecord } from "@/lib/organizations/organization-page";
import { OrganizationFields } from "./organization-fields";

type EditOrganizationFormProps = { organization: OrganizationRecord & { kind: UnitKind } };

/** Corrects an organisation. Its kind and its place stay: changing them, like merging or splitting, is an act with a date. */
export function EditOrganizationForm({ organization }: EditOrganizationFormProps) {
  const t = useTranslations("organizations.form");
  const router = useRouter();
  const { id, version, kind, code, name, shortName, aliases, typeCode, officialCode, validFrom } =
    organization;
  return (
    <RecordForm
      draft={`organization ${id}`}
      schema={() => import("@/lib/organizations/schema").then((schemas) => schemas.organizationInput)}
      initialValues={{
        id,
        version,
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
      <OrganizationFields isBase={isBase(kind)} namesHelp={t("namesCorrection")} />
    </RecordForm>
  );
}
