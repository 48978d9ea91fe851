"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** The arrow keys lead to the period before and after, unless a field or a dialog has the keyboard. Letters would fire while somebody dictates. */
export function PeriodKeys({ before, after }: { before: Route; after: Route }) {
  const router = useRouter();
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const to = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : null;
      if (!to || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      router.push(to, { scroll: false });
    };
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, [router, before, after]);
  return null;
}
