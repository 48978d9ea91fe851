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
type Words = { translators: Map<string, unknown>; formatter: Formatter; writers: WeakMap<object, unknown> };
type Writers<Shapes, Value> = { readonly [Name in keyof Shapes]: (value: Value) => string };

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

/**
 * One function for each way to write a day or a time, made once: a formatter looks up what is meant by its options each time, and a
 * list writes two for each of its rows. Hand in a constant; what it says is in the reader's own zone, unless it names another.
 */
export async function getDateWriters<Shapes extends Record<string, Intl.DateTimeFormatOptions>>(
  shapes: Shapes,
): Promise<Writers<Shapes, Date>> {
  const { locale, timeZone, words } = await wordsOfRequest();
  return writersOf(words, shapes, (options) => new Intl.DateTimeFormat(locale, { timeZone, ...options }));
}

/** The same for numbers. */
export async function getNumberWriters<Shapes extends Record<string, Intl.NumberFormatOptions>>(
  shapes: Shapes,
): Promise<Writers<Shapes, number>> {
  const { locale, words } = await wordsOfRequest();
  return writersOf(words, shapes, (options) => new Intl.NumberFormat(locale, options));
}

function writersOf<Shapes extends object, Value>(
  { writers }: Words,
  shapes: Shapes,
  formatOf: (options: Shapes[keyof Shapes]) => { format: (value: Value) => string },
): Writers<Shapes, Value> {
  const kept = writers.get(shapes);
  if (kept) return kept as Writers<Shapes, Value>;
  const made = Object.entries(shapes).map(([name, options]) => {
    const format = formatOf(options);
    return [name, (value: Value) => format.format(value)];
  });
  const all = Object.fromEntries(made) as Writers<Shapes, Value>;
  writers.set(shapes, all);
  return all;
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
  const words = { translators: new Map(), formatter: createFormatter({ locale, timeZone }), writers: new WeakMap() };
  zones.set(timeZone, words);
  return words;
}
