"use client";

import type { CSSProperties } from "react";
import { CRASH_WORDS } from "./i18n/crash-words";

// No stylesheet may have arrived, and the content security policy lets attributes alone be written here.
const PAPER = "light-dark(#ffffff, #111215)";
const INK = "light-dark(#16161b, #f1f1f5)";
const SOFT = "light-dark(#676772, #9495a1)";
const STYLES = {
  page: {
    colorScheme: "light dark",
    background: PAPER,
    color: INK,
    font: "15px/24px system-ui, sans-serif",
    margin: 0,
  },
  main: { maxWidth: "32rem", padding: "40px 16px" },
  words: { marginBottom: "32px" },
  title: { fontSize: "24px", lineHeight: "32px", margin: "0 0 6px" },
  text: { margin: "0 0 16px" },
  retry: { font: "inherit", fontWeight: 500, minHeight: "44px", padding: "0 16px" },
  reference: { color: SOFT, margin: "16px 0 0", overflowWrap: "anywhere", userSelect: "all" },
} satisfies Record<string, CSSProperties>;

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The page of last resort, where the frame itself broke: in both languages, because the person's own could not be read. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang={CRASH_WORDS[0].lang} style={STYLES.page}>
      <body style={STYLES.page}>
        <title>{CRASH_WORDS[0].title}</title>
        <main style={STYLES.main}>
          {CRASH_WORDS.map((words, index) => {
            const Title = index === 0 ? "h1" : "h2";
            return (
              <section key={words.lang} lang={words.lang} style={STYLES.words}>
                <Title style={STYLES.title}>{words.title}</Title>
                <p style={STYLES.text}>{words.text}</p>
                <button type="button" style={STYLES.retry} onClick={retry}>
                  {words.retry}
                </button>
                {error.digest && <p style={STYLES.reference}>{words.reference.replace("{reference}", error.digest)}</p>}
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
