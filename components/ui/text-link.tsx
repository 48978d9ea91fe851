import type { Route } from "next";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { PageLink } from "./page-link";

type Props = {
  href: Route;
  quiet?: boolean;
  children: ReactNode;
  lang?: string;
  className?: string;
  "aria-current"?: "page" | undefined;
  "aria-label"?: string;
};

export function TextLink({ href, quiet, children, className, ...rest }: Props) {
  return (
    <PageLink
      href={href}
      {...rest}
      className={cx(
        "focusable rounded-sm py-1 underline-offset-2 hover:underline",
        quiet ? "text-ink-2 hover:text-ink" : "font-medium text-accent",
        className,
      )}
    >
      {children}
    </PageLink>
  );
}
