import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "./action-form";
import { SubmitButton } from "./submit-button";

type Props = { action: FormAction; hint: string; done: string; label: string; children: ReactNode };

/** The way out of use at the end of an entry: what it means, then the button. `children` say which entry it is. */
export function EndForm({ action, hint, done, label, children }: Props) {
  return (
    <ActionForm action={action} done={done} className="mt-6 space-y-2">
      {children}
      <p className="text-small text-ink-4">{hint}</p>
      <SubmitButton look="danger">{label}</SubmitButton>
    </ActionForm>
  );
}
