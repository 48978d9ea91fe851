"use client";

import { useLocale } from "next-intl";
import { useEffect } from "react";
import { keepDesk, type LogDesk } from "@/components/activities/log-desk";
import { useLogQueue } from "@/components/activities/use-log-queue";
import { showTheme } from "@/components/ui/show-theme";

type Props = Pick<LogDesk, "personId" | "theme">;

/** What this device does for a person on every page: it sends what waited, and can open without a connection. */
export function DeviceKeeper({ personId, theme }: Props) {
  const locale = useLocale().startsWith("de") ? "de" : "en";
  useLogQueue(personId);
  useEffect(() => keepDesk(personId, { locale, theme }), [personId, locale, theme]);
  useEffect(() => showTheme(theme), [theme]);
  useEffect(() => {
    // In development the files change under the worker.
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    // A browser that refuses it works as before, only not without a connection.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}
