import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { countUnread, MOST_COUNTED } from "@/app/notices/unread";
import { cx } from "@/components/ui/cx";

type Look = "sidebar" | "bar";

const LOOKS = {
  sidebar: { link: "-my-1.5 -mr-1.5 p-1.5 text-ink-4", icon: 16, dot: "right-1 top-1" },
  bar: {
    link: "-mr-3 flex size-11 shrink-0 items-center justify-center text-ink-3",
    icon: 20,
    dot: "right-2.5 top-2.5",
  },
} as const;

/** The way to what one was told. The page does not wait for the count. */
export function Bell({ look }: { look: Look }) {
  return (
    <Suspense fallback={<BellLink look={look} count={0} />}>
      <CountedBell look={look} />
    </Suspense>
  );
}

async function CountedBell({ look }: { look: Look }) {
  return <BellLink look={look} count={await countUnread()} />;
}

async function BellLink({ look, count }: { look: Look; count: number }) {
  const t = await getTranslations("notifications");
  const { link, icon, dot } = LOOKS[look];
  const name = count > MOST_COUNTED ? t("bellMany", { count: MOST_COUNTED }) : t("bell", { count });
  return (
    <Link
      href="/notifications"
      aria-label={name}
      title={name}
      className={cx("focusable relative rounded-control hover:bg-paper-subtle hover:text-ink", link)}
    >
      <BellIcon size={icon} strokeWidth={1.6} aria-hidden="true" />
      {count > 0 && <span className={cx("absolute size-1.5 rounded-full bg-accent", dot)} />}
    </Link>
  );
}
