"use client";

import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { ActionState } from "@/lib/kernel/action-state";
import { FormContext } from "./form-context";
import { isNavigation, isRedirect } from "./navigation-error";

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type Props = {
  action: FormAction;
  children: ReactNode;
  /** Said once the action has succeeded. */
  done?: string;
  onDone?: (value: unknown) => void;
  /** Asked before the request leaves; a no leaves everything as it is. */
  before?: () => Promise<boolean>;
  /** Called when the answer leads to another page, which it does only after a success. */
  onLeave?: () => void;
  /** Empties the form after a success, for forms that make one thing after another. */
  resets?: boolean;
  /** An answer from before the form was drawn, such as a refusal of what was sent without it. */
  begins?: ActionState;
  className?: string;
};

/**
 * A form that works with and without JavaScript: without, the browser sends it and the page comes back with what was typed;
 * with it, nothing is drawn anew, messages stand at their fields, and the first of them gets the focus.
 */
export function ActionForm({ action, children, done, onDone, before, onLeave, resets, begins, className }: Props) {
  const [answered, submit] = useActionState(action, begins ?? null);
  const [state, setState] = useState<ActionState>(answered);
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const send = useSend(action, onLeave);
  const toast = useToast();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const content = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      if (before && !(await before())) return;
      const answer = await send(content);
      // Together with the page that the answer brought along: who reads "saved" sees, and sends, what is saved.
      startTransition(() => {
        setState(answer);
        if (!answer?.ok) return;
        if (resets) form.current?.reset();
        if (done) toast.show({ text: done });
        onDone?.(answer.value);
      });
    });
  };
  const refused = state && !state.ok ? state : null;
  // Once the messages are drawn, the first field that has one gets the focus.
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  const reply = useMemo(
    () => ({ errors: refused?.error.fieldErrors ?? {}, values: refused?.values ?? {}, isPending }),
    [refused, isPending],
  );
  return (
    <form ref={form} action={submit} onSubmit={onSubmit} noValidate className={className} aria-busy={isPending}>
      <FormContext value={reply}>
        {refused && <Notice tone="bad">{refused.error.message}</Notice>}
        {children}
      </FormContext>
    </form>
  );
}

/** An action whose request never arrives answers in words; the form keeps everything that was typed. */
function useSend(action: FormAction, onLeave: (() => void) | undefined): (content: FormData) => Promise<ActionState> {
  const t = useTranslations("ui");
  return async (content) => {
    try {
      return await action(null, content);
    } catch (error) {
      if (isRedirect(error)) onLeave?.();
      if (isNavigation(error)) throw error;
      return { ok: false, error: { code: "NO_ANSWER", message: t("noAnswer") } };
    }
  };
}
