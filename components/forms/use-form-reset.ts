"use client";

import { type RefObject, useEffect } from "react";

/** A field that keeps its value in state does not notice when its form is emptied; this tells it. */
export function useFormReset(
  field: RefObject<HTMLInputElement | HTMLSelectElement | null>,
  onReset: (() => void) | undefined,
) {
  useEffect(() => {
    const form = field.current?.form;
    if (!form || !onReset) return;
    form.addEventListener("reset", onReset);
    return () => form.removeEventListener("reset", onReset);
  }, [field, onReset]);
}
