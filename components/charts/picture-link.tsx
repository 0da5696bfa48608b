import type { ReactNode } from "react";

/** A link inside a drawing, for the mouse only: keyboards and screen readers have the same link in the table. */
export function PictureLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return <g>{children}</g>;
  return (
    <a href={href} tabIndex={-1}>
      {children}
    </a>
  );
}
