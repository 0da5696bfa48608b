import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { ActingBanner } from "@/components/delegations/acting-banner";
import { DeputyMenu } from "@/components/delegations/deputy-menu";
import { DraftOwner } from "@/components/forms/draft-owner";
import { AppShell } from "@/components/layout/app-shell";
import { PaletteButton } from "@/components/palette/palette-button";
import { navigationOf } from "@/lib/access/navigation";
import { requireViewer } from "@/lib/auth/viewer";
import { defaultViewHref } from "@/lib/views/saved-view";

/** The frame around every page. It shows who is signed in; what a page may show is the page's own question. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const t = await getTranslations();
  return (
    <DraftOwner accountId={viewer.accountId}>
      <AppShell
        blocName={viewer.installation.blocName}
        demo={viewer.installation.isDemo}
        today={viewer.today}
        navigation={navigationOf(viewer).map(({ href, icon }) => ({
          href,
          target: defaultViewHref(viewer, href),
          icon,
          label: t(`navigation.${icon}`),
        }))}
        {...(viewer.role === "SECRETARY" && { scope: viewer.organization.name })}
        account={{ name: viewer.displayName, role: t(`auth.roles.${viewer.role}`) }}
        acting={viewer.acting && <ActingBanner acting={viewer.acting} unit={viewer.organization.name} />}
        deputy={<DeputyMenu deputyFor={viewer.deputyFor} acting={viewer.acting} />}
        signOut={<SignOutButton />}
        search={<PaletteButton />}
      >
        {children}
      </AppShell>
    </DraftOwner>
  );
}
