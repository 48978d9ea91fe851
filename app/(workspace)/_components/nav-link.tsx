"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { FrameIcon, type FrameIconName } from "./frame-icon";

type Props = { href: Route; icon: FrameIconName; label: string; look: "sidebar" | "tab" };

const LOOKS = {
  sidebar: {
    base: "flex h-8 items-center gap-2.5 rounded-control px-2 text-body",
    on: "bg-paper-subtle font-medium text-ink",
    off: "text-ink-3 hover:bg-paper-subtle hover:text-ink",
    mark: "pending-at-end",
  },
  tab: {
    base: "flex h-14 flex-col items-center justify-center gap-1 text-[0.6875rem] leading-3",
    on: "font-medium text-accent",
    off: "text-ink-4",
    mark: "pending-above",
  },
} as const;

/** Knows whether it leads to the page one is on, or to one above it. */
export function NavLink({ href, icon, label, look }: Props) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  const { base, on, off, mark } = LOOKS[look];
  return (
    <PageLink
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={cx("focusable relative", base, mark, isHere ? on : off)}
    >
      <FrameIcon name={icon} {...(look === "sidebar" ? { size: 16, className: "text-ink-4" } : { size: 20 })} />
      {label}
    </PageLink>
  );
}
