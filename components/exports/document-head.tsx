import type { DocumentFrame } from "@/lib/exports/official/document-frame";
import styles from "./official-document.module.css";

/** The head of a Party document on paper: the organisation left, the Party right, then the title. */
export function DocumentHead({ frame, form }: { frame: DocumentFrame; form?: string }) {
  return (
    <>
      <header className={styles.head}>
        <p>
          {frame.upperBody}
          <strong>{frame.body}</strong>
          <span>*</span>
          {frame.number && <span className={styles.number}>{frame.number}</span>}
        </p>
        <p>
          <strong className={styles.party}>{frame.party}</strong>
          <em>{frame.placeAndDate}</em>
        </p>
      </header>
      {form && <p className={styles.form}>{form}</p>}
      <h2 className={styles.title}>{frame.title}</h2>
      <p className={styles.subject}>{frame.subject}</p>
    </>
  );
}
