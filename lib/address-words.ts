import { createParser } from "nuqs/server";
import { normalizeText } from "@/lib/text/normalize";

// Words that the addresses of several lists have. Whatever is none of them counts as not given.

/** Code of an organisation, typed in any case. */
export const organizationCode = createParser({
  parse: (text: string) => {
    const code = text.toUpperCase();
    return /^[A-Z0-9][A-Z0-9.-]{0,31}$/.test(code) ? code : null;
  },
  serialize: (code: string) => code,
});

/** From 1; whether there is such a page the list says. */
export const pageNumber = createParser({
  parse: (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** What somebody looks for, clean and no longer than any name. */
export const searchText = createParser({
  parse: (text: string) => normalizeText(text.slice(0, 400)).slice(0, 100) || null,
  serialize: (text: string) => text,
});

export const year = createParser({
  parse: (text: string) => (/^(19|20)\d\d$/.test(text) ? Number(text) : null),
  serialize: String,
});
