import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

const parts = {
  accounts: "/administration",
  rights: "/administration/rights",
  settings: "/administration/settings",
};

/** The parts of the administration, each with its own address. */
export function AdministrationTabs({ current }: { current: keyof typeof parts }) {
  const t = useTranslations("users.tabs");
  return (
    <LinkTabs
      label={t("label")}
      tabs={(["accounts", "rights", "settings"] as const).map((part) => ({
        href: parts[part],
        label: t(part),
        current: part === current,
      }))}
    />
  );
}
