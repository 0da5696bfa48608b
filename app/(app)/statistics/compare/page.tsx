import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonView } from "@/components/statistics/comparison-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { readComparison } from "@/lib/statistics/comparison";
import { getComparison } from "@/lib/statistics/get-comparison";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statistics"))("compare.title") };
}

/** Two days or two organisations side by side: `?on=&unit=&with=&withUnit=`, and the filters of the members' list. */
export default async function ComparePage({ searchParams }: PageProps<"/statistics/compare">) {
  const viewer = await requireViewer("member.read");
  const sides = await getComparison(viewer, readComparison(await searchParams, viewer));
  if (!sides) notFound();
  const { role, today, organization } = viewer;
  return (
    <ComparisonView
      sides={sides}
      today={today}
      viewer={{ role }}
      wholeName={organization.name}
      canExport={can(viewer, "member.export")}
    />
  );
}
