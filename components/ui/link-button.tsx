import type { ComponentProps } from "react";
import type { ButtonVariant } from "./button";
import styles from "./button.module.css";
import { classNames } from "./class-names";

type LinkButtonProps = ComponentProps<"a"> & { href: string; variant?: ButtonVariant };

/** A link that looks like the button it is taken for: "Thêm đảng viên" leads to a page. */
export function LinkButton({ variant = "secondary", className, ...rest }: LinkButtonProps) {
  return <a className={classNames(styles.button, styles[variant], className)} {...rest} />;
}
