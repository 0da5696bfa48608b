import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ProductMark } from "@/components/layout/product-mark";
import styles from "./auth.module.css";

type AuthCardProps = { title: string; blocName: string; text?: string; note?: string; children: ReactNode };

/** The frame of the pages before sign-in. */
export function AuthCard({ title, blocName, text, note, children }: AuthCardProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.head}>
          <ProductMark blocName={blocName} />
          <h1>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
        </header>
        {children}
        <LanguageSwitch />
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </main>
  );
}
