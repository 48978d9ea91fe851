"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SidePanel } from "@/components/ui/side-panel";
import { LogDetailsForm, type LogDraft } from "./log-details-form";

type Props = Omit<ComponentProps<typeof LogDetailsForm>, "draft" | "onClose"> & {
  details: LogDraft | null;
  setDetails: (draft: LogDraft | null) => void;
};

/** The same entry with a note, a count or another moment: a panel beside the page, or a page of its own without JavaScript. */
export function LogDetails({ details, setDetails, ...form }: Props) {
  const t = useTranslations("activities.log");
  return (
    <>
      <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-small text-ink-4">
        <span className="md:hidden">{t("hint")}</span>
        <a
          href="/log/new"
          onClick={(event) => {
            event.preventDefault();
            setDetails({ typeId: form.types[0]?.id ?? "" });
          }}
          className="focusable rounded-sm py-1 font-medium text-accent underline-offset-2 hover:underline"
        >
          {t("withDetails")}
        </a>
      </p>
      <SidePanel title={t("title")} isOpen={details !== null} onClose={() => setDetails(null)}>
        {details && <LogDetailsForm {...form} draft={details} onClose={() => setDetails(null)} />}
      </SidePanel>
    </>
  );
}
