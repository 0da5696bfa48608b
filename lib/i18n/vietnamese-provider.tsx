"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import auth from "@/messages/vi/auth.json";
import common from "@/messages/vi/common.json";
import errors from "@/messages/vi/errors.json";
import exports from "@/messages/vi/exports.json";
import navigation from "@/messages/vi/navigation.json";
import palette from "@/messages/vi/palette.json";
import { timeZone } from "./locale";

const messages = { auth, common, errors, exports, navigation, palette };

/** The Vietnamese words that every page needs; its own file so that it becomes its own script. */
export function VietnameseProvider({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="vi" messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
