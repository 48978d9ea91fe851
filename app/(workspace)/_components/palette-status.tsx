"use client";

import { useTranslations } from "next-intl";
import type { Search } from "./use-found-records";

/** What the list cannot say by itself: that it is empty, or that only a part could be searched. How many there are is for the ear. */
export function PaletteStatus({ search, count }: { search: Search; count: number }) {
  const t = useTranslations("shell.palette");
  const isCutOff = search === "offline" || search === "signedOut";
  const text = isCutOff
    ? t(search)
    : count > 0
      ? t("count", { count })
      : t(search === "running" ? "searching" : "empty");
  return (
    <p role="status" className={isCutOff || count === 0 ? "px-4 pb-4 pt-1 text-small text-ink-3" : "sr-only"}>
      {text}
    </p>
  );
}
