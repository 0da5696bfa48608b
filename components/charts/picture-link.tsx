import type { ReactNode } from "react";

type PictureLinkProps = {
  href: string | undefined;
  /** It changes the page it stands on, which stays where it was scrolled to. */
  keepsPlace?: boolean;
  children: ReactNode;
};

/** A link inside a drawing, for the mouse only: keyboards and screen readers have the same link in the table. */
export function PictureLink({ href, keepsPlace = false, children }: PictureLinkProps) {
  if (href === undefined) return <g>{children}</g>;
  return (
    <a href={href} tabIndex={-1} data-scroll={keepsPlace ? "keep" : undefined}>
      {children}
    </a>
  );
}
