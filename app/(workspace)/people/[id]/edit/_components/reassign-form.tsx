"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { useToast } from "@/components/ui/toast";
import { reassignRecordsAction } from "@/lib/pipeline/actions";

/** Says afterwards how many opportunities have changed hands; which ones is not the administrator's to know. */
export function ReassignForm({ children }: { children: ReactNode }) {
  const t = useTranslations("pipeline.reassign");
  const toast = useToast();
  const onDone = (value: unknown) => toast.show({ text: t("done", { count: (value as { moved: number }).moved }) });
  return (
    <ActionForm action={reassignRecordsAction} onDone={onDone} className="space-y-4">
      {children}
    </ActionForm>
  );
}
