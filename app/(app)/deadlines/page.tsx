import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DueListView } from "@/components/worklist/due-list-view";
import { DueOverviewView } from "@/components/worklist/due-overview-view";
import { requireViewer } from "@/lib/auth/viewer";
import { countErasuresToDecide } from "@/lib/erasure/queries";
import { listReach } from "@/lib/members/member-list";
import { getDueOverview } from "@/lib/worklist/queries/get-due-overview";
import { listDue } from "@/lib/worklist/queries/list-due";
import { loadDeadlineSearch } from "@/lib/worklist/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deadlines"))("title") };
}

export default async function DeadlinesPage({ searchParams }: PageProps<"/deadlines">) {
  const viewer = await requireViewer("member.read");
  const search = await loadDeadlineSearch(searchParams);
  const frame = { search, reach: listReach(viewer), today: search.on ?? viewer.today };
  if (search.kind === null) {
    const [overview, erasures] = await Promise.all([
      getDueOverview(viewer, search),
      countErasuresToDecide(viewer),
    ]);
    return <DueOverviewView {...frame} overview={overview} erasures={erasures} />;
  }
  return <DueListView {...frame} kind={search.kind} list={await listDue(viewer, search.kind, search)} />;
}
