import { ArrowDown, ArrowUp } from "lucide";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { cx } from "./cx";
import { PageLink } from "./page-link";
import { HeadCell } from "./table";

type Props = {
  href: Route;
  sort: "ascending" | "descending" | "none";
  children: ReactNode;
  right?: boolean;
  className?: string;
};

/** A column head that sorts by its column, and the other way round once it does. */
export function SortHead({ href, sort, children, right, className }: Props) {
  const Arrow = sort === "ascending" ? ArrowUp : ArrowDown;
  return (
    <HeadCell sort={sort} {...(right ? { right } : {})} {...(className ? { className } : {})}>
      <PageLink
        href={href}
        scroll={false}
        className={cx(
          "focusable group -my-1 inline-flex min-h-6 items-center gap-1 rounded-sm py-1 hover:text-ink",
          right && "flex-row-reverse",
          sort !== "none" && "font-medium text-ink-2",
        )}
      >
        {children}
        <Icon of={Arrow} size={12} className={cx("shrink-0", sort === "none" && "invisible")} />
      </PageLink>
    </HeadCell>
  );
}
