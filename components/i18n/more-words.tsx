"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";

type Props = { rooms: Partial<Messages>; children: ReactNode };

/** Adds texts to those that are there already, room by room. */
export function MoreWords({ rooms, children }: Props) {
  const [there, locale] = [useMessages(), useLocale()];
  const more = Object.entries(rooms).map(([room, texts]) => [room, { ...there[room as keyof Messages], ...texts }]);
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...there, ...Object.fromEntries(more) }}>
      {children}
    </NextIntlClientProvider>
  );
}
