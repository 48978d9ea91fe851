import type { Route } from "next";
import type { ComponentPropsWithRef } from "react";

type Props = Omit<ComponentPropsWithRef<"a">, "href" | "target" | "download"> & {
  href: Route;
  /** False where the page stays where it is scrolled to: a choice above what it changes. */
  scroll?: boolean;
};

/**
 * Leads to a page of ours: an anchor that works by itself, and that `PageLinks` follows without loading the frame anew.
 * Not next/link: that asks the server for every page that it leads to as soon as it comes into view, forty times for a list,
 * and costs several times as much to draw.
 */
export function PageLink({ href, scroll = true, ...rest }: Props) {
  return <a href={href} data-page={scroll ? "top" : "stay"} {...rest} />;
}
