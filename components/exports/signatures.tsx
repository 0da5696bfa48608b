import styles from "./signatures.module.css";

type SignaturesProps = {
  blocks: readonly (readonly string[])[];
  /** To whom the document goes; stands at the left. */
  recipients?: readonly string[] | null;
};

/** The foot of a document: to whom it goes, and the blocks in which it is signed and stamped, side by side; line under line. */
export function Signatures({ blocks, recipients }: SignaturesProps) {
  return (
    <footer className={styles.signatures}>
      {recipients && <p className={styles.recipients}>{recipients.join("\n")}</p>}
      {blocks.map((lines) => (
        <p key={lines.join()}>{lines.join("\n")}</p>
      ))}
    </footer>
  );
}
