import { countUnread } from "@/app/notices/unread";
import { BellLink, type BellLook } from "./bell-link";

/** The way to what one was told, with how much of it is new: one look into an index for most people most of the time. */
export async function Bell({ look }: { look: BellLook }) {
  return <BellLink look={look} unread={{ count: await countUnread(), drawnAt: Date.now() }} />;
}
