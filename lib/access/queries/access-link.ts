import { maySignIn } from "@/lib/access/domain/may-sign-in";
import { hashOfToken } from "@/lib/kernel/token-hash";
import { database } from "@/lib/platform/db/database";

export type AccessLinkView = { name: string; email: string; organisation: string };

/** Whom a link is for, while it still counts and they may sign in. Looking does not use it up. */
export async function findAccessLink(
  token: string,
  kind: "INVITATION" | "RESET",
  now: Date,
): Promise<AccessLinkView | null> {
  const [link, organisation] = await Promise.all([
    database().accessLink.findFirst({
      where: { tokenHash: hashOfToken(token), kind, usedAt: null, expiresAt: { gt: now } },
      select: { person: { select: { name: true, email: true, disabledAt: true, leftOn: true, timeZone: true } } },
    }),
    database().organisation.findFirst({ select: { name: true, timeZone: true } }),
  ]);
  if (!link || !maySignIn(link.person, organisation?.timeZone, now)) return null;
  return { name: link.person.name, email: link.person.email ?? "", organisation: organisation?.name ?? "" };
}
