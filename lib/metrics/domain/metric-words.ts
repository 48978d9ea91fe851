type Entry = { name?: string | undefined; description?: string | undefined };

/** What a metric is called and what it means, by language; one language is enough. */
export type MetricWords = { en?: Entry | undefined; de?: Entry | undefined };

type TypedWords = {
  nameEn?: string | undefined;
  nameDe?: string | undefined;
  descriptionEn?: string | undefined;
  descriptionDe?: string | undefined;
};

export function wordsFrom({ nameEn, nameDe, descriptionEn, descriptionDe }: TypedWords): MetricWords {
  const en = entryOf(nameEn, descriptionEn);
  const de = entryOf(nameDe, descriptionDe);
  return { ...(en ? { en } : {}), ...(de ? { de } : {}) };
}

function entryOf(name: string | undefined, description: string | undefined): Entry | null {
  if (!name && !description) return null;
  return { ...(name ? { name } : {}), ...(description ? { description } : {}) };
}

/** In the reader's language where somebody wrote it there, else in the other one. */
export function wordIn(words: MetricWords, language: string, what: keyof Entry): string | null {
  const own = language === "de" ? words.de : words.en;
  return own?.[what] ?? null;
}

export function anyWord(words: MetricWords, what: keyof Entry): string | null {
  return words.en?.[what] ?? words.de?.[what] ?? null;
}

/** As somebody named it in the reader's language, else by its built-in name there; what was made here may be named in the other one. */
export function metricNameIn(words: MetricWords, language: string, builtIn: string | null): string {
  return wordIn(words, language, "name") ?? builtIn ?? anyWord(words, "name") ?? "";
}

/** The names by which somebody would take one metric for another. */
export function namesOf(words: MetricWords): string[] {
  return [words.en?.name, words.de?.name].flatMap((name) => (name ? [name.trim().toLowerCase()] : []));
}
