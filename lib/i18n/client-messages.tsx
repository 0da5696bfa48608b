"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { Locale } from "./locale";

/**
 * Gives client components the words that every page needs, from a script of the language in use, not from the page; those of a
 * feature come with `Words`.
 *
 * Handed down from the server, words would be repeated in the HTML of every page view. As a module they are
 * downloaded once and cached for good; as a module per language, named in the page so that it arrives with the other
 * scripts, the second language costs nothing and hydration waits for nothing more.
 */
export function ClientMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Provider = providers[locale];
  return <Provider>{children}</Provider>;
}

const providers = {
  vi: dynamic(() => import("./vietnamese-provider").then((module) => module.VietnameseProvider)),
  en: dynamic(() => import("./english-provider").then((module) => module.EnglishProvider)),
};
