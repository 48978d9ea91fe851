"use client";

import { useEffect, useState } from "react";

const TRY_EVERY_MS = 10_000;

/** Whether the server answers again. The browser's own word is only about its network, so the server is asked. */
export function useConnection(): boolean {
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    const look = async () => setIsBack(await answers());
    const lost = () => setIsBack(false);
    void look();
    const timer = setInterval(look, TRY_EVERY_MS);
    window.addEventListener("online", look);
    window.addEventListener("offline", lost);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", lost);
    };
  }, []);
  return isBack;
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
