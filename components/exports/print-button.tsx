"use client";

import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";

/** Opens the browser's print dialogue for the page in view. */
export function PrintButton({
  children,
  variant = "primary",
}: {
  children: ReactNode;
  variant?: ButtonVariant;
}) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
