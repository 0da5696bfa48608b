import styles from "./factor.module.css";

type QrCodeProps = { picture: { size: number; path: string }; label: string };

/** Dark on white in both colour schemes: telephones do not read it the other way round. */
export function QrCode({ picture: { size, path }, label }: QrCodeProps) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
