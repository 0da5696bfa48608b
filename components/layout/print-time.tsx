"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { formatClockTime } from "@/lib/i18n/format-time";

/** The moment of printing, set when the print begins: the page may have been open for hours. */
export function PrintTime() {
  const t = useTranslations("common.print");
  const [time, setTime] = useState("");

  useEffect(() => {
    // The browser takes its picture right after the event, so the text has to be in place before the handler returns.
    const stamp = () => flushSync(() => setTime(formatClockTime(new Date(), { withDate: true })));
    window.addEventListener("beforeprint", stamp);
    return () => window.removeEventListener("beforeprint", stamp);
  }, []);

  return t("printedAt", { time });
}
