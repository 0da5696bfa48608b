"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { englishBooks } from "./books-en";
import { vietnameseBooks } from "./books-vi";
import type { Locale } from "./locale";

/** A file of messages that client components read, but for those every page has (ClientMessages). */
export type BookName = keyof typeof vietnameseBooks;

const books: Record<Locale, typeof vietnameseBooks> = { vi: vietnameseBooks, en: englishBooks };

/**
 * Gives the client components below the words of these features. Stands in the layout of a part of the address, or in a page
 * where it alone needs them; the architecture test names a page that lacks a book or brings one nobody reads.
 */
export function Words({ of, children }: { of: readonly BookName[]; children: ReactNode }) {
  const locale = useLocale();
  const [first, ...others] = of;
  if (first === undefined) return children;
  const Book = books[locale][first];
  return (
    <Book>
      <Words of={others}>{children}</Words>
    </Book>
  );
}
