"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import auth from "@/messages/en/auth.json";
import common from "@/messages/en/common.json";
import errors from "@/messages/en/errors.json";
import exports from "@/messages/en/exports.json";
import navigation from "@/messages/en/navigation.json";
import palette from "@/messages/en/palette.json";
import { timeZone } from "./locale";

const messages = { auth, common, errors, exports, navigation, palette };

/** The English words that every page needs; its own file so that it becomes its own script. */
export function EnglishProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
