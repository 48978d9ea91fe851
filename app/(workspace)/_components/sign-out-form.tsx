"use client";

import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { useSignOut } from "@/components/activities/use-sign-out";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

type Props = { personId: string; everywhere?: boolean; children: ReactNode };

/** Ends this session, or all of them; on a shared device nothing of the person stays behind. */
export function SignOutForm({ personId, everywhere = false, children }: Props) {
  const { mayLeave, onLeave } = useSignOut(personId);
  return (
    <ActionForm action={everywhere ? signOutEverywhereAction : signOutAction} before={mayLeave} onLeave={onLeave}>
      <SubmitButton look="plain">
        <LogOut size={16} strokeWidth={1.6} aria-hidden="true" />
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
