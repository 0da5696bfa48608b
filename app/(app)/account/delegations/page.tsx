import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DelegationsView } from "@/components/delegations/delegations-view";
import { requireViewer } from "@/lib/auth/viewer";
import { getDelegations } from "@/lib/delegations/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegations"))("title") };
}

export default async function DelegationsPage() {
  const viewer = await requireViewer("account.own");
  const { role, accountId, acting, today } = viewer;
  return <DelegationsView page={await getDelegations(viewer)} viewer={{ role, accountId, acting, today }} />;
}
