import { Suspense } from "react";
import { countUnread } from "@/app/notices/unread";
import { BellLink, type BellLook } from "./bell-link";

/** The way to what one was told. The page does not wait for the count. */
export function Bell({ look }: { look: BellLook }) {
  return (
    <Suspense fallback={<BellLink look={look} unread={{ count: 0, drawnAt: 0 }} />}>
      <CountedBell look={look} />
    </Suspense>
  );
}

async function CountedBell({ look }: { look: BellLook }) {
  return <BellLink look={look} unread={{ count: await countUnread(), drawnAt: Date.now() }} />;
}
