import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActChoice } from "@/components/organizations/acts/act-choice";
import { ActKindTabs } from "@/components/organizations/acts/act-kind-tabs";
import { ActWizard } from "@/components/organizations/acts/act-wizard";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { recordableKinds } from "@/lib/organizations/acts/policy";
import { getActChoices } from "@/lib/organizations/acts/queries/get-act-choices";
import { getActForm } from "@/lib/organizations/acts/queries/get-act-form";
import { actSearch, chooseAgainHref, newActHref } from "@/lib/organizations/acts/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organizations.acts"))("new") };
}

export default async function NewActPage({ searchParams }: PageProps<"/organizations/acts/new">) {
  const viewer = await requireViewer("organization.act");
  const kinds = recordableKinds(viewer);
  const search = actSearch(await searchParams, kinds);
  const form = await getActForm(viewer, search);
  const t = await getTranslations("organizations.acts");
  const address = newActHref(search);
  return (
    <>
      <PageHeader title={t("new")} parent={{ href: "/organizations/acts", label: t("title") }} />
      <ActKindTabs search={search} kinds={kinds} />
      {form ? (
        <ActWizard key={address} form={form} chooseHref={chooseAgainHref(form)} />
      ) : (
        <ActChoice
          key={address}
          kind={search.kind}
          ticked={search.ticked}
          {...(await getActChoices(viewer, search))}
        />
      )}
    </>
  );
}
