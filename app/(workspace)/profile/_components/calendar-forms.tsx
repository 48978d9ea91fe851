"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { closeFeedAction, openFeedAction } from "@/lib/appointments/actions";

/** Makes a link, shown this once, or ends the one that is there. */
export function CalendarForms({ hasFeed, site }: { hasFeed: boolean; site: string }) {
  const t = useTranslations("appointments.feed");
  const [address, setAddress] = useState<string | null>(null);
  const onOpened = (value: unknown) => {
    const { token } = value as { token: string };
    setAddress(new URL(`/api/calendar/${token}.ics`, site).href);
  };
  return (
    <div className="space-y-3">
      {address && (
        <Notice tone="good">
          {t("once")}
          <code className="mt-1 block select-all break-all text-small text-ink">{address}</code>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <ActionForm action={openFeedAction} onDone={onOpened}>
          <SubmitButton look="plain">{t(hasFeed ? "renew" : "open")}</SubmitButton>
        </ActionForm>
        {hasFeed && (
          <ActionForm action={closeFeedAction} done={t("closed")} onDone={() => setAddress(null)}>
            <SubmitButton look="danger">{t("close")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}
