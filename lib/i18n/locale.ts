/** The two languages of the interface. Vietnamese is the default; the language is a cookie, never part of the path. */
export const locales = ["vi", "en"] as const;

export type Locale = (typeof locales)[number];

const defaultLocale: Locale = "vi";

export const localeCookie = "so-khoi-locale";

/** Reads an untrusted value, such as a cookie; anything unknown becomes the default. */
export function parseLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}

/** The office's wall clock, wherever server and browser stand. */
export const timeZone = "Asia/Ho_Chi_Minh";
