import styles from "./signatures.module.css";

/** The blocks in which a document is signed and stamped, side by side; each line under line. */
export function Signatures({ blocks }: { blocks: readonly (readonly string[])[] }) {
  return (
    <footer className={styles.signatures}>
      {blocks.map((lines) => (
        <p key={lines.join()}>{lines.join("\n")}</p>
      ))}
    </footer>
  );
}
