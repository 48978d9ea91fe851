"use client";

import { Bell } from "lucide";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { type Unread, useUnread } from "./use-unread";

export type BellLook = "sidebar" | "bar";

/** More than this is "more". */
const MOST_NAMED = 20;

const LOOKS = {
  sidebar: { link: "-my-1.5 -mr-1.5 p-1.5 text-ink-4", icon: 16, dot: "right-1 top-1" },
  bar: {
    link: "-mr-3 flex size-11 shrink-0 items-center justify-center text-ink-3",
    icon: 20,
    dot: "right-2.5 top-2.5",
  },
} as const;

/** A bell with a dot while something is unread; how much it is says its name. */
export function BellLink({ look, unread }: { look: BellLook; unread: Unread }) {
  const t = useTranslations("notifications");
  const place = useRef<HTMLAnchorElement>(null);
  const count = useUnread(unread, place);
  const { link, icon, dot } = LOOKS[look];
  const name = count > MOST_NAMED ? t("bellMany", { count: MOST_NAMED }) : t("bell", { count });
  return (
    <PageLink
      ref={place}
      href="/notifications"
      aria-label={name}
      title={name}
      className={cx("focusable relative rounded-control hover:bg-paper-subtle hover:text-ink", link)}
    >
      <Icon of={Bell} size={icon} />
      {count > 0 && <span className={cx("absolute size-1.5 rounded-full bg-accent", dot)} />}
    </PageLink>
  );
}
