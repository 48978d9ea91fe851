"use client";

import { NextIntlClientProvider, useLocale } from "next-intl";
import { type ComponentProps, useEffect, useSyncExternalStore } from "react";
import { type LogDesk, readDesk, subscribeToDesk } from "@/components/activities/log-desk";
import { showTheme } from "@/components/ui/show-theme";
import { ToastProvider } from "@/components/ui/toast";
import { OfflineLog } from "./offline-log";

const REGIONAL = { en: "en-GB", de: "de-DE" } as const;

type Words = NonNullable<ComponentProps<typeof NextIntlClientProvider>["messages"]>;

type Props = { words: Record<LogDesk["locale"], Words> };

/** The page in the language and theme of whoever used the device last, both of which only the device knows now. */
export function OfflineDesk({ words }: Props) {
  const asked = useLocale().startsWith("de") ? "de" : "en";
  const desk = useSyncExternalStore(subscribeToDesk, readDesk, () => null);
  const locale = desk?.locale ?? asked;
  useEffect(() => {
    document.documentElement.lang = REGIONAL[locale];
  }, [locale]);
  useEffect(() => {
    if (desk) showTheme(desk.theme);
  }, [desk]);
  const timeZone = desk ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  return (
    <NextIntlClientProvider locale={REGIONAL[locale]} messages={words[locale]} timeZone={timeZone}>
      <ToastProvider>
        <OfflineLog desk={desk} />
      </ToastProvider>
    </NextIntlClientProvider>
  );
}
