"use client";

import { LogOut } from "lucide";
import type { ReactNode } from "react";
import { useSignOut } from "@/components/activities/use-sign-out";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/ui/icon";
import { signOutAction, signOutEverywhereAction } from "@/lib/access/actions";

type Props = { personId: string; everywhere?: boolean; children: ReactNode };

/** Ends this session, or all of them; on a shared device nothing of the person stays behind. */
export function SignOutForm({ personId, everywhere = false, children }: Props) {
  const { mayLeave, onLeave } = useSignOut(personId);
  return (
    <ActionForm action={everywhere ? signOutEverywhereAction : signOutAction} before={mayLeave} onLeave={onLeave}>
      <SubmitButton look="plain">
        <Icon of={LogOut} size={16} />
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
