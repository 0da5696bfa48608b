import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RegisterView } from "@/components/exports/register-view";
import { requireViewer } from "@/lib/auth/viewer";
import { queryOf } from "@/lib/exports/query-of";
import { getRegister } from "@/lib/exports/register/get-register";
import { parseLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports.register"))("page") };
}

export default async function RegisterPage({ searchParams }: PageProps<"/members/register">) {
  const viewer = await requireViewer("member.export");
  const params = queryOf(await searchParams);
  const words = { t: await getTranslations(), locale: parseLocale(await getLocale()) };
  return <RegisterView page={await getRegister(viewer, params, words)} query={params.toString()} />;
}
