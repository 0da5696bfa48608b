"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatInteger } from "@/lib/i18n/format";

const pauseMs = 2000;

/** For a page opened while its file is read: asks how far it is, and shows the preview once it is there. */
export function ReadingWatch({ id }: { id: string }) {
  const t = useTranslations("imports.progress");
  const locale = useLocale();
  const router = useRouter();
  const [rows, setRows] = useState(0);
  useEffect(() => {
    const timer = setInterval(async () => {
      const response = await fetch(`/imports/${id}/status`).catch(() => null);
      const status: unknown = response?.ok ? await response.json() : null;
      if (isStatus(status) && status.status === "READING") setRows(status.rows);
      else if (response) router.refresh();
    }, pauseMs);
    return () => clearInterval(timer);
  }, [id, router]);
  return <p role="status">{t("rows", { count: formatInteger(rows, locale) })}</p>;
}

function isStatus(value: unknown): value is { status: string; rows: number } {
  return typeof value === "object" && value !== null && "status" in value && "rows" in value;
}
