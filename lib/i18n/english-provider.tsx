"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { timeZone } from "./locale";
import { englishMessages } from "./messages-en";

/** The English words for client components; its own file so that it becomes its own script. */
export function EnglishProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={englishMessages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
