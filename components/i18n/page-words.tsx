import type { Messages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreWords } from "./more-words";

type Part<T> = { [Key in keyof T]?: T[Key] extends string ? T[Key] : Part<T[Key]> };
type Props = { pick: (messages: Messages) => Part<Messages>; children: ReactNode };

/** Texts that components in the browser say on this page alone; what the frame and every page says is there already. */
export async function PageWords({ pick, children }: Props) {
  return <MoreWords rooms={pick(await getMessages()) as Partial<Messages>}>{children}</MoreWords>;
}
