"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";
import styles from "./link-navigation.module.css";
import { linkToFollow } from "./link-to-follow";

/**
 * Turns every plain link of the application into a navigation without reload, with one progress line for all of them.
 *
 * A list page carries a hundred links and more; as plain anchors they cost the server nothing, work before the scripts
 * have loaded, and are followed here. A link asks to keep its place on the page with `data-scroll="keep"`;
 * on a page of a past day it leads to that day unless it says `data-as-of="own"`; downloads (`download`), other
 * windows (`target`) and other hosts are left to the browser.
 */
export function LinkNavigation() {
  const t = useTranslations("common");
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkToFollow(event, window.location);
      if (!link) return;
      event.preventDefault();
      startTransition(() => router.push(link.href, { scroll: link.scroll }));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);

  return pending ? <div className={styles.line} role="progressbar" aria-label={t("loading")} /> : null;
}
