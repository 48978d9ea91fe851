"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { readNoticeAction } from "@/lib/notifications/actions";

type Props = { id: string; href: Route; isRead: boolean; children: ReactNode };

/** Opening a notice marks it as read and leads to what it is about; the way there waits for nothing. */
export function NoticeLink({ id, href, isRead, children }: Props) {
  const onClick = () => {
    if (!isRead) void readNoticeAction({ id }).catch(() => undefined);
  };
  return (
    <PageLink
      href={href}
      onClick={onClick}
      className="focusable grid grid-cols-[8px_1fr_auto] gap-x-3 py-3.5 hover:bg-paper-muted"
    >
      {children}
    </PageLink>
  );
}
