import {
  createFormatter,
  createTranslator,
  type Locale,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "next-intl";
import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import { cache } from "react";

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Translator<Chosen extends Namespace> = ReturnType<typeof createTranslator<Messages, Chosen>>;
type Formatter = ReturnType<typeof createFormatter>;
type Words = { translators: Map<string, unknown>; formatter: Formatter };

// A browser names the zone of a profile, so that there is an end to them; a process that met them all starts anew.
const MOST_ZONES = 40;
const keptWords = new WeakMap<Messages, Map<string, Words>>();

/**
 * What a server component says, in the language of the request: next-intl's own function, only that a text is parsed once
 * for the process and not once for each request.
 */
export async function getTranslations<Chosen extends Namespace = never>(
  namespace?: Chosen,
): Promise<Translator<Chosen>> {
  const { locale, timeZone, messages, words } = await wordsOfRequest();
  const key = namespace ?? "";
  const kept = words.translators.get(key);
  if (kept) return kept as Translator<Chosen>;
  const made = createTranslator<Messages, Chosen>({ locale, timeZone, messages, ...(namespace && { namespace }) });
  words.translators.set(key, made);
  return made;
}

/** Numbers, days and times as the request's language writes them, kept like the texts. It knows no present: hand in `now`. */
export async function getFormatter(): Promise<Formatter> {
  return (await wordsOfRequest()).words.formatter;
}

const wordsOfRequest = cache(async () => {
  const [locale, timeZone, messages] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  return { locale, timeZone, messages, words: keep(locale, timeZone, messages) };
});

/** The messages of a language are one object for the whole life of the process, so they stand for it. */
function keep(locale: Locale, timeZone: string, messages: Messages): Words {
  const zones = keptWords.get(messages) ?? new Map<string, Words>();
  keptWords.set(messages, zones);
  const known = zones.get(timeZone);
  if (known) return known;
  if (zones.size >= MOST_ZONES) zones.clear();
  const words = { translators: new Map(), formatter: createFormatter({ locale, timeZone }) };
  zones.set(timeZone, words);
  return words;
}
