"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { clearDevice } from "@/components/activities/log-desk";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

/** Ends this session, or all of them; on a shared device nothing of the person stays behind. */
export function SignOutForm({ everywhere = false }: { everywhere?: boolean }) {
  const t = useTranslations("access.profile");
  return (
    <ActionForm action={everywhere ? signOutEverywhereAction : signOutAction} onSend={clearDevice}>
      <SubmitButton look="plain">
        <LogOut size={16} strokeWidth={1.6} aria-hidden="true" />
        {t(everywhere ? "everywhere" : "signOut")}
      </SubmitButton>
    </ActionForm>
  );
}
