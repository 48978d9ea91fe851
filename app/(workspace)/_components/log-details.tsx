"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LogFields } from "@/components/activities/log-fields";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { SidePanel } from "@/components/ui/side-panel";
import { useToast } from "@/components/ui/toast";
import { logActivityAction, voidActivityAction } from "@/lib/activities/actions";
import { newId } from "@/lib/kernel/ids";
import type { Day } from "@/lib/kernel/period";
import type { LoggableType } from "./use-log-tap";

type Props = {
  types: readonly LoggableType[];
  today: Day;
  earliest: Day;
  details: LoggableType | null;
  setDetails: (type: LoggableType | null) => void;
};

/** The same entry with a note, a count or another moment: a panel beside the page, or a page of its own without JavaScript. */
export function LogDetails({ types, today, earliest, details, setDetails }: Props) {
  const t = useTranslations("activities.log");
  return (
    <>
      <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-small text-ink-4">
        <span className="md:hidden">{t("hint")}</span>
        <a
          href="/log/new"
          onClick={(event) => {
            event.preventDefault();
            setDetails(types[0] ?? null);
          }}
          className="focusable rounded-sm py-1 font-medium text-accent underline-offset-2 hover:underline"
        >
          {t("withDetails")}
        </a>
      </p>
      <SidePanel title={t("title")} isOpen={details !== null} onClose={() => setDetails(null)}>
        {details && <DetailsForm {...{ types, today, earliest }} type={details} onClose={() => setDetails(null)} />}
      </SidePanel>
    </>
  );
}

type FormProps = Pick<Props, "types" | "today" | "earliest"> & { type: LoggableType; onClose: () => void };

function DetailsForm({ types, today, earliest, type, onClose }: FormProps) {
  const t = useTranslations("activities.log");
  const [key] = useState(newId);
  const toast = useToast();
  const onDone = (value: unknown) => {
    const { id, typeId, count } = value as { id: string; typeId: string; count: number };
    const label = types.find((candidate) => candidate.id === typeId)?.label ?? "";
    const text = count > 1 ? t("loggedCount", { count, type: label }) : t("logged", { type: label });
    toast.show({ text, undo: () => void voidActivityAction({ id }).then(() => toast.show({ text: t("voided") })) });
    onClose();
  };
  return (
    <ActionForm action={logActivityAction} onDone={onDone} className="space-y-6">
      <input type="hidden" name="idempotencyKey" value={key} />
      <LogFields types={types} earliest={earliest} today={today} defaults={{ typeId: type.id }} />
      <SubmitButton full>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
