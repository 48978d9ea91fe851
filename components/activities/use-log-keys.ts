"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";
import type { LoggableType } from "./use-log-tap";

/** Alt and a digit log without the mouse; a digit alone would fire while somebody dictates or types elsewhere. */
export function useLogKeys(types: readonly LoggableType[], tap: (type: LoggableType) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || !event.code.startsWith("Digit")) return;
      // In a field the same keys write a sign, and what a dialog covers is out of reach.
      if (isTyping(event) || document.querySelector("dialog[open]")) return;
      const type = types[Number(event.code.slice(5)) - 1];
      if (!type) return;
      event.preventDefault();
      tap(type);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [types, tap]);
}
