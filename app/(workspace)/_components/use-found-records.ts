"use client";

import { useEffect, useState } from "react";
import type { FoundRecords, Loggable } from "../palette/_components/found-records";

const PAUSE_MS = 150;
const NOTHING: FoundRecords = { people: [], accounts: [], opportunities: [] };

export type Search = "idle" | "running" | "done" | "offline" | "signedOut";

/** The records whose name answers what is typed. A newer question ends the older one, so that answers never overtake each other. */
export function useFoundRecords(typed: string): { records: FoundRecords; search: Search } {
  const [records, setRecords] = useState(NOTHING);
  const [search, setSearch] = useState<Search>("idle");
  const question = typed.trim();
  useEffect(() => {
    if (!question) {
      setRecords(NOTHING);
      setSearch("idle");
      return;
    }
    setSearch("running");
    const call = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask<FoundRecords>(question, call.signal);
      if (call.signal.aborted) return;
      if (typeof answer !== "string") setRecords(answer);
      setSearch(typeof answer === "string" ? answer : "done");
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      call.abort();
    };
  }, [question]);
  return { records, search };
}

/** What can be logged with one tap, asked for when the palette opens. */
export function useLoggable(): readonly Loggable[] {
  const [loggable, setLoggable] = useState<readonly Loggable[]>([]);
  useEffect(() => {
    const call = new AbortController();
    void ask<{ loggable: Loggable[] }>("", call.signal).then((answer) => {
      if (typeof answer !== "string") setLoggable(answer.loggable);
    });
    return () => call.abort();
  }, []);
  return loggable;
}

async function ask<T>(typed: string, signal: AbortSignal): Promise<T | "offline" | "signedOut"> {
  try {
    const response = await fetch(`/palette?typed=${encodeURIComponent(typed)}`, { signal });
    if (response.redirected) return "signedOut";
    return response.ok ? ((await response.json()) as T) : "offline";
  } catch {
    return "offline";
  }
}
