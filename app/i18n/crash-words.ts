/**
 * What is said where not even the language of a request could be read. The browser draws it with what it has already, so these
 * few texts are copied from the message files; a test holds the two together.
 */
export const CRASH_WORDS = [
  {
    lang: "en",
    title: "This page did not load.",
    text: "The fault is ours. What you saved before is safe.",
    reference: "Reference {reference}",
    retry: "Try again",
  },
  {
    lang: "de",
    title: "Die Seite wurde nicht geladen.",
    text: "Der Fehler liegt bei uns. Was du gespeichert hast, ist sicher.",
    reference: "Kennzeichen {reference}",
    retry: "Noch einmal versuchen",
  },
] as const;
