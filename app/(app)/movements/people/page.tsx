import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleView } from "@/components/balance/people-view";
import { requireViewer } from "@/lib/auth/viewer";
import { listPeople } from "@/lib/balance/list-people";
import { loadPeopleSearch, periodOf } from "@/lib/balance/search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("balance"))("title") };
}

export default async function MovementPeoplePage({ searchParams }: PageProps<"/movements/people">) {
  const viewer = await requireViewer("movement.read");
  const { line, ...search } = await loadPeopleSearch(searchParams);
  const asked = { ...search, line: line ?? "D", period: periodOf(search, viewer.today) };
  const people = await listPeople(viewer, asked);
  if (!people) notFound();
  return <PeopleView people={people} unit={search.unit} size={search.size} />;
}
