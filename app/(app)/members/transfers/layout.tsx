import type { ReactNode } from "react";
import { Words } from "@/lib/i18n/words";

export default function Layout({ children }: { children: ReactNode }) {
  return <Words of={["members-form", "ledger", "transfers"]}>{children}</Words>;
}
