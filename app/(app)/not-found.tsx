import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** The same answer for what is not there and for what is somebody else's. */
export default function NotFound() {
  const t = useTranslations("errors.page");
  return (
    <EmptyState title={t("notFoundTitle")} action={<LinkButton href="/">{t("backHome")}</LinkButton>}>
      {t("notFoundText")}
    </EmptyState>
  );
}
