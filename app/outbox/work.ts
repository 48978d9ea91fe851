import { workOnNextImport } from "@/lib/importing/jobs";
import { scanNextPeople } from "@/lib/metrics/jobs";
import { startLoop } from "@/lib/platform/jobs/loop";
import { startOutboxWorker } from "@/lib/platform/outbox/worker";
import { OUTBOX_HANDLERS } from "./handlers";

/** Everything that a process does besides answering. Several processes share it: rows and locks in PostgreSQL say whose turn it is. */
export function startWork(): void {
  startOutboxWorker(OUTBOX_HANDLERS);
  startLoop("importing", workOnNextImport);
  startLoop("metrics", scanNextPeople);
}
