import { useTranslations } from "next-intl";
import type { EnrolmentOffer } from "@/lib/auth/enrolment-offer";
import { AuthCard } from "./auth-card";
import { SecondStep } from "./second-step";

type SecondStepCardProps = {
  username: string;
  offer: EnrolmentOffer | null;
  blocName: string;
  returnTo: string;
};

/** The page between the password and the first page: a code, or the set-up of a factor. */
export function SecondStepCard({ username, offer, blocName, returnTo }: SecondStepCardProps) {
  const t = useTranslations("auth.factor");
  return (
    <AuthCard
      title={t(offer ? "enrolTitle" : "title")}
      blocName={blocName}
      text={offer ? t("enrolRequired", { username }) : t("text")}
    >
      <SecondStep returnTo={returnTo} offer={offer} />
    </AuthCard>
  );
}
