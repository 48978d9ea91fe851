import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";

const ASKED_EVERY_MS = 60_000;

/** How many, and in which drawing of the frame they were counted. */
export type Unread = { count: number; drawnAt: number };

/**
 * The count that came with the frame, asked for anew when somebody goes on or comes back: the frame itself stays while pages
 * change, all day long. At most once a minute, and only by a bell that is on the screen.
 */
export function useUnread({ count: counted, drawnAt }: Unread, place: RefObject<HTMLElement | null>): number {
  const [asked, setAsked] = useState<Unread | null>(null);
  const path = usePathname();
  const askedAt = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is the occasion to ask.
  useEffect(() => {
    askedAt.current ??= Date.now();
    const ask = async () => {
      const isDue = Date.now() - (askedAt.current ?? 0) >= ASKED_EVERY_MS;
      if (!isDue || document.hidden || !place.current?.offsetParent) return;
      askedAt.current = Date.now();
      const answer = await fetch("/notifications/count").catch(() => null);
      const body: unknown = answer?.ok && !answer.redirected ? await answer.json().catch(() => null) : null;
      const count = typeof body === "object" && body !== null && "count" in body ? Number(body.count) : Number.NaN;
      if (Number.isInteger(count)) setAsked({ count, drawnAt });
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, [path, drawnAt, place]);
  // A frame that was drawn again knows better than what was asked before it.
  return asked?.drawnAt === drawnAt ? asked.count : counted;
}
