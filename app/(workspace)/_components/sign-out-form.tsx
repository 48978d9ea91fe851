"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSignOut } from "@/components/activities/use-sign-out";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

type Props = { personId: string; everywhere?: boolean };

/** Ends this session, or all of them; on a shared device nothing of the person stays behind. */
export function SignOutForm({ personId, everywhere = false }: Props) {
  const t = useTranslations("access.profile");
  const { mayLeave, onLeave } = useSignOut(personId);
  return (
    <ActionForm action={everywhere ? signOutEverywhereAction : signOutAction} before={mayLeave} onLeave={onLeave}>
      <SubmitButton look="plain">
        <LogOut size={16} strokeWidth={1.6} aria-hidden="true" />
        {t(everywhere ? "everywhere" : "signOut")}
      </SubmitButton>
    </ActionForm>
  );
}
