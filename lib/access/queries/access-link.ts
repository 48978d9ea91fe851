import { hashOfToken } from "@/lib/access/session/token-hash";
import { database } from "@/lib/platform/db/database";

export type AccessLinkView = { name: string; email: string; organisation: string };

/** Whom a link is for, while it still counts. Looking does not use it up. */
export async function findAccessLink(
  token: string,
  kind: "INVITATION" | "RESET",
  now: Date,
): Promise<AccessLinkView | null> {
  const [link, organisation] = await Promise.all([
    database().accessLink.findFirst({
      where: {
        tokenHash: hashOfToken(token),
        kind,
        usedAt: null,
        expiresAt: { gt: now },
        person: { disabledAt: null },
      },
      select: { person: { select: { name: true, email: true } } },
    }),
    database().organisation.findFirst({ select: { name: true } }),
  ]);
  if (!link) return null;
  return { name: link.person.name, email: link.person.email ?? "", organisation: organisation?.name ?? "" };
}
