import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentActor } from "@/lib/access/actor/current-actor";
import { LOCALE_COOKIE } from "@/lib/access/session/session-cookie";
import { MESSAGES } from "./messages";

/** The language of a request: the person's own, else what the browser chose on a public page, else what it asks for. */
export default getRequestConfig(async () => {
  const actor = await currentActor();
  const locale = REGIONAL[actor?.ownLocale ?? (await localeOfCookie()) ?? actor?.locale ?? (await localeOfBrowser())];
  return { locale, messages: MESSAGES[locale], timeZone: actor?.timeZone ?? "UTC", now: new Date() };
});

const REGIONAL = { en: "en-GB", de: "de-DE" } as const;

async function localeOfCookie(): Promise<keyof typeof REGIONAL | null> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return chosen === "de" || chosen === "en" ? chosen : null;
}

async function localeOfBrowser(): Promise<keyof typeof REGIONAL> {
  const accepted = (await headers()).get("accept-language") ?? "";
  const first = accepted.split(",").find((entry) => /^\s*(de|en)\b/i.test(entry));
  return first && /^\s*de/i.test(first) ? "de" : "en";
}
