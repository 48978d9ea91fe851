"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page again every second, or as often as is said, for as long as it stands there and is looked at. */
export function Refreshing({ everyMs = 1_000 }: { everyMs?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
