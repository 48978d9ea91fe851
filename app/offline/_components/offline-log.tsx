"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { LogDesk } from "@/components/activities/log-desk";
import { buttonClass } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { OfflineButtons } from "./offline-buttons";
import { useConnection } from "./use-connection";

/** That there is no connection, what still works, and the way back. */
export function OfflineLog({ desk }: { desk: LogDesk | null }) {
  const t = useTranslations("shell");
  const isBack = useConnection();
  const from = useSyncExternalStore(unchanging, wantedPage, () => "/");
  const canLog = desk !== null && desk.types.length > 0;
  const text = canLog ? "canLog" : desk ? "text" : "nobody";
  return (
    <div className="mx-auto flex min-h-dvh max-w-[40rem] flex-col px-4 pb-10 md:px-10">
      <header className="flex h-12 items-center gap-2 text-body font-semibold text-ink">
        <Logo />
        {t("product")}
      </header>
      <main id="main" className="flex-1 pt-8 md:pt-16">
        <div aria-live="polite">
          <h1 className="hyphens text-head font-semibold text-ink">{t(isBack ? "offline.back" : "offline.title")}</h1>
          <p className="mt-2 max-w-prose text-read text-ink-2">{t(isBack ? "offline.backText" : `offline.${text}`)}</p>
        </div>
        {/* A full request and no link of the router: the page that answers must come from the server. */}
        <a href={from} className={`${buttonClass({ look: isBack ? "primary" : "plain" })} mt-5`}>
          {t(isBack ? "offline.goOn" : "offline.retry")}
        </a>
        {canLog && <OfflineButtons desk={desk} />}
      </main>
    </div>
  );
}

const unchanging = () => () => {};

/** The page that was asked for when the connection was missed; only ever one of ours. */
function wantedPage(): string {
  const from = new URLSearchParams(window.location.search).get("from") ?? "/";
  const isOurs = URL.canParse(from, window.location.origin) && /^\/(?![/\\])/.test(from);
  return isOurs && !from.startsWith("/offline") ? from : "/";
}
