import styles from "./segments.module.css";

type SegmentsProps<Value extends string> = {
  name: string;
  label: string;
  options: readonly { value: Value; label: string; lang?: string }[];
  /** Null while the value is not known yet, as before the browser has been asked. */
  value: Value | null;
  onChange: (value: Value) => void;
};

/** A setting with two or three values, all in sight: radio buttons drawn as one bar. */
export function Segments<Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: SegmentsProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.bar}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} lang={option.lang}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
