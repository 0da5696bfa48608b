import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TransfersView } from "@/components/transfers/transfers-view";
import { can } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { listTransfers } from "@/lib/transfers/queries";
import { isTransferTab } from "@/lib/transfers/transfer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("transfers"))("title") };
}

export default async function TransfersPage({ searchParams }: PageProps<"/members/transfers">) {
  const viewer = await requireViewer("member.read");
  const asked = await searchParams;
  const tab = isTransferTab(asked.tab) ? asked.tab : "in";
  const page = /^[1-9]\d{0,5}$/.test(String(asked.page)) ? Number(asked.page) : 1;
  return (
    <TransfersView
      list={await listTransfers(viewer, tab, page)}
      tab={tab}
      page={page}
      today={viewer.today}
      isUnit={viewer.role === "SECRETARY"}
      canWrite={can(viewer, "member.write")}
    />
  );
}
