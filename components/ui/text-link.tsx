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
    <PageLink href={href} {...rest} className={cx("focusable text-link", quiet && "is-quiet", className)}>
      {children}
    </PageLink>
  );
}
