"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/** Follows every `PageLink` of the page, and marks the one whose page is on the way. Stands once, in the frame. */
export function PageLinks() {
  const router = useRouter();
  const [isOnTheWay, startTransition] = useTransition();
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-page]") : null;
      const href = link?.getAttribute("href");
      if (!link || !href || !isForThisTab(event)) return;
      event.preventDefault();
      pressed.current?.removeAttribute("data-pending");
      pressed.current = link;
      link.setAttribute("data-pending", "");
      startTransition(() => router.push(href as Route, { scroll: link.dataset.page === "top" }));
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  useEffect(() => {
    if (!isOnTheWay) pressed.current?.removeAttribute("data-pending");
  }, [isOnTheWay]);
  return null;
}

/** A plain press that nobody has taken: with a key or the middle button it means a new tab or a file, which the browser knows. */
function isForThisTab(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;
}
