import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, parseLocale, timeZone } from "./locale";
import { catalogues } from "./messages";

/** What next-intl asks once per request; named by the plugin in next.config.ts. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = parseLocale(asked ?? (await cookies()).get(localeCookie)?.value);
  return { locale, messages: catalogues[locale], timeZone };
});
