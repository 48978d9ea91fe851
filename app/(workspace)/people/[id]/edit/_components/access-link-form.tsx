"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { sendAccessLinkAction } from "@/lib/org/actions";
import { type Issued, IssuedLink } from "../../../_components/issued-link";

/** Makes a link and shows what became of it. */
export function AccessLinkForm({ personId, hasPassword }: { personId: string; hasPassword: boolean }) {
  const t = useTranslations("org.link");
  const [issued, setIssued] = useState<Issued | null>(null);
  return (
    <div className="space-y-3">
      {issued && <IssuedLink issued={issued} />}
      <ActionForm action={sendAccessLinkAction} onDone={(value) => setIssued(value as Issued)}>
        <input type="hidden" name="id" value={personId} />
        <SubmitButton look="plain">{t(hasPassword ? "reset" : "invite")}</SubmitButton>
      </ActionForm>
      <p className="text-small text-ink-4">{t(hasPassword ? "resetHint" : "inviteHint")}</p>
    </div>
  );
}
