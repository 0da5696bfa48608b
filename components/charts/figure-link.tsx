import type { ReactNode } from "react";

type FigureLinkProps = {
  href: string | undefined;
  /** Out of the keyboard's way, while the table is there only for screen readers. */
  inert: boolean;
  /** It changes the page it stands on, which stays where it was scrolled to. */
  keepsPlace?: boolean;
  /** What it leads to, where its text does not say. */
  title?: string | undefined;
  children: ReactNode;
};

/** A figure or name that leads to the list behind it, or to the page narrowed by it, where there is one. */
export function FigureLink({ href, inert, keepsPlace = false, title, children }: FigureLinkProps) {
  if (href === undefined) return children;
  return (
    <a
      href={href}
      tabIndex={inert ? -1 : undefined}
      title={title}
      data-scroll={keepsPlace ? "keep" : undefined}
    >
      {children}
    </a>
  );
}
