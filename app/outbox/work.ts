import { workOnNextImport } from "@/lib/importing/jobs";
import { sendNextDigest } from "@/lib/notifications/jobs/digest";
import { forgetOldNotices } from "@/lib/notifications/jobs/retention";
import { startLoop } from "@/lib/platform/jobs/loop";
import { startOutboxWorker } from "@/lib/platform/outbox/worker";
import { findDigestReader } from "./digest-mail";
import { OUTBOX_HANDLERS } from "./handlers";

const HOURLY_MS = 3_600_000;

/** Everything that a process does besides answering. Several processes share it: rows and locks in PostgreSQL say whose turn it is. */
export function startWork(): void {
  startOutboxWorker(OUTBOX_HANDLERS);
  startLoop("importing", workOnNextImport);
  startLoop("digest", (now) => sendNextDigest(findDigestReader, now));
  startLoop("retention", forgetOldNotices, HOURLY_MS);
}
