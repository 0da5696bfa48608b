import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locale";
import english from "@/messages/en/errors.json";
import vietnamese from "@/messages/vi/errors.json";

/** What is said when the database cannot be asked. */
export const outageWords = { vi: vietnamese.unavailable, en: english.unavailable };

/** After so many seconds it is worth asking again. */
export const retryAfterSeconds = 5;

/**
 * The page of an outage: whole in itself, since nothing can be looked up and rendering has just failed. Needs no script; asks
 * again by itself. The colours are those of app/theme/tokens.css.
 */
export function outagePage(locale: Locale): string {
  const { title, text, retry } = outageWords[locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${retryAfterSeconds}">
<title>${title} · Sổ Khối</title>
<link rel="icon" href="/favicon.svg">
<style>${style}</style>
</head>
<body>
<main role="alert">
<svg viewBox="0 0 32 32" width="40" height="40" aria-hidden="true"><rect width="32" height="32" rx="6"/><path d="M9 8h14v16H9zM13 8v16M16.5 13.5H20M16.5 18H20"/></svg>
<h1>${title}</h1>
<p>${text}</p>
<a href="">${retry}</a>
</main>
</body>
</html>
`;
}

const style = `
:root{color-scheme:light dark;--paper:#f8f6f1;--surface:#fff;--ink:#1d1b18;--ink-2:#56514a;--rule:#e4dfd5;--fill:#b42318;--focus:#1b5c94}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--surface:#1e1d1a;--ink:#edeae3;--ink-2:#bdb8ad;--rule:#37342e;--fill:#c4372a;--focus:#7fb8ea}}
*{box-sizing:border-box;margin:0}
body{display:grid;min-height:100dvh;place-items:center;padding:1rem;background:var(--paper);color:var(--ink);font:0.9375rem/1.5 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif}
main{width:100%;max-width:30rem;padding:2rem 1.5rem;border:1px solid var(--rule);border-radius:6px;background:var(--surface);text-align:center}
rect{fill:var(--fill)}
path{fill:none;stroke:#fff;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
h1{margin-top:1rem;font-size:1.375rem;line-height:1.35;font-weight:600;text-wrap:balance}
p{margin-top:.5rem;color:var(--ink-2);text-wrap:pretty}
a{display:inline-flex;min-height:44px;align-items:center;margin-top:1.5rem;padding:0 1.25rem;border-radius:6px;background:var(--fill);color:#fff;font-weight:600;text-decoration:none}
a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media print{body{background:#fff;color:#000}a{display:none}}
`;

/** Of this page alone: its own style and picture, and nothing that runs. */
export const outagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
