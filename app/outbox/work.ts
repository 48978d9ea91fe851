import { foldWaitingUnits } from "@/lib/activities/jobs";
import { workOnNextImport } from "@/lib/importing/jobs";
import { foldWonDays } from "@/lib/pipeline/jobs";
import { atMostEvery } from "@/lib/platform/jobs/at-most-every";
import { startLoop } from "@/lib/platform/jobs/loop";
import { startOutboxWorker } from "@/lib/platform/outbox/worker";
import { OUTBOX_HANDLERS } from "./handlers";

const FOLD_EVERY_MS = 5 * 60_000;

/** Everything that a process does besides answering. Several processes share it: rows and locks in PostgreSQL say whose turn it is. */
export function startWork(): void {
  startOutboxWorker(OUTBOX_HANDLERS);
  startLoop("importing", workOnNextImport);
  startLoop("folding units", atMostEvery(FOLD_EVERY_MS, foldWaitingUnits));
  startLoop("folding won days", atMostEvery(FOLD_EVERY_MS, foldWonDays));
}
