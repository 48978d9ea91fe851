import { countUnread } from "@/app/notices/unread";
import { requireActor } from "@/lib/access/gate/gate";

/** What the bell counts now, for a page that stays open while others are gone through. */
export async function GET(): Promise<Response> {
  await requireActor();
  return Response.json({ count: await countUnread() }, { headers: { "cache-control": "private, no-store" } });
}
