"use client";

import { type Messages, NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

type Props = { rooms: Partial<Messages>; children: ReactNode };

/** Adds texts to those that are there already, room by room. */
export function MoreWords({ rooms, children }: Props) {
  const there = useMessages();
  const more = Object.entries(rooms).map(([room, texts]) => [room, { ...there[room as keyof Messages], ...texts }]);
  return (
    <NextIntlClientProvider messages={{ ...there, ...Object.fromEntries(more) }}>{children}</NextIntlClientProvider>
  );
}
