"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { timeZone } from "./locale";

type AddedWordsProps = { name: string; words: object; children: ReactNode };

/** Makes of a file of words a component that adds them, under their name in the catalogue, to those the page has already. */
export function asBook(name: string) {
  return ({ default: words }: { default: object }) =>
    ({ children }: { children: ReactNode }) => (
      <AddedWords name={name} words={words}>
        {children}
      </AddedWords>
    );
}

function AddedWords({ name, words, children }: AddedWordsProps) {
  const locale = useLocale();
  const given = useMessages();
  const messages = useMemo(
    () => ({ ...given, [name]: { ...Reflect.get(given, name), ...words } }),
    [given, name, words],
  );
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
