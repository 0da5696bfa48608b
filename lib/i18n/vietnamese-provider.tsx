"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { timeZone } from "./locale";
import { vietnameseMessages } from "./messages-vi";

/** The Vietnamese words for client components; its own file so that it becomes its own script. */
export function VietnameseProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="vi" messages={vietnameseMessages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
