"use client";

import { useLinkStatus } from "next/link";
import { cx } from "./cx";

/** Inside a link: a quiet dot while its page is on the way. It takes no room, and shows itself only when that takes a while. */
export function PendingMark({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return <span aria-hidden="true" className={cx("pending-mark", pending && "is-pending", className)} />;
}
