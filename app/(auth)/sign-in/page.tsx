import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { DemoAccounts } from "@/components/auth/demo-accounts";
import { SecondStepCard } from "@/components/auth/second-step-card";
import { SignInForm } from "@/components/auth/sign-in-form";
import { getInstallation } from "@/lib/auth/installation";
import { offerSecondStep } from "@/lib/auth/offer-second-step";
import { returnPath } from "@/lib/auth/return-path";
import { getViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { notice, from } = await searchParams;
  const returnTo = returnPath(from);
  if (await getViewer()) redirect(returnTo);
  const { blocName, isDemo } = await getInstallation();
  const step = await offerSecondStep();
  if (step) return <SecondStepCard {...step} blocName={blocName} returnTo={returnTo} />;
  const t = await getTranslations("auth");
  return (
    <AuthCard
      title={t("title")}
      blocName={blocName}
      note={t("notice")}
      {...(notice === "password-set" && { text: t("invite.done") })}
    >
      <SignInForm returnTo={returnTo} />
      {isDemo && <DemoAccounts />}
    </AuthCard>
  );
}
