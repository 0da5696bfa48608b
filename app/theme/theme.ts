import { createTheme } from "@mantine/core";
import styles from "./theme.module.css";

/**
 * Mantine's side of the design: defaults of its components only. Colours and measures come from tokens.css, which the
 * provider therefore does not have to write into every page.
 */
export const theme = createTheme({
  primaryColor: "red",
  primaryShade: 8,
  fontFamily: "var(--font)",
  defaultRadius: "6px",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Input: {
      vars: () => ({ wrapper: { "--input-bd-focus": "var(--focus)", "--input-height": "var(--control)" } }),
    },
    // Label above, help under the field, error under that.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      classNames: { label: styles.label, description: styles.help, error: styles.error },
    },
    Checkbox: { classNames: { label: styles.choice, description: styles.help, error: styles.error } },
    Radio: { classNames: { label: styles.choice, description: styles.help, error: styles.error } },
    // Typing and Enter are enough to choose.
    Select: { defaultProps: { maxDropdownHeight: 320, selectFirstOptionOnChange: true } },
  },
});
