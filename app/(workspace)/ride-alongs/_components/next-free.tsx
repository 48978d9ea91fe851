"use client";

import { useFormReply } from "@/components/forms/form-context";

/** Which day is free for both, where the wished one was refused. */
export function NextFree() {
  const { errors } = useFormReply();
  return errors.nextFree ? <p className="text-body text-ink-2">{errors.nextFree}</p> : null;
}
