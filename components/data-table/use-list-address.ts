"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";
import { type ListChange, listHref } from "./list-href";

/** The list's state, which is its address: what it says now, the link to a change of it, and the change itself. */
export function useListAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();
  const query = params.toString();

  const hrefFor = useCallback((change: ListChange) => listHref(pathname, query, change), [pathname, query]);
  const replace = useCallback(
    (change: ListChange) => startTransition(() => router.replace(hrefFor(change), { scroll: false })),
    [router, hrefFor],
  );
  return { params, hrefFor, replace, pending };
}
