import type { ReactNode } from "react";

type FigureLinkProps = {
  href: string | undefined;
  /** Out of the keyboard's way, while the table is there only for screen readers. */
  inert: boolean;
  children: ReactNode;
};

/** A figure or name that leads to the list behind it, where there is one. */
export function FigureLink({ href, inert, children }: FigureLinkProps) {
  if (href === undefined) return children;
  return (
    <a href={href} tabIndex={inert ? -1 : undefined}>
      {children}
    </a>
  );
}
