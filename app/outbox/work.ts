import { forgetEndedAccess } from "@/lib/access/jobs";
import { foldWaitingUnits } from "@/lib/activities/jobs";
import { followCommitments, forgetNotes } from "@/lib/coaching/jobs";
import { workOnNextImport } from "@/lib/importing/jobs";
import { keepNextAhead } from "@/lib/metrics/jobs/keep-ahead";
import { scanNextPeople } from "@/lib/metrics/jobs/scan";
import { sendNextDigest } from "@/lib/notifications/jobs/digest";
import { forgetOldNotices } from "@/lib/notifications/jobs/retention";
import { foldWonDays } from "@/lib/pipeline/jobs";
import { startLoop } from "@/lib/platform/jobs/loop";
import { forgetHandled } from "@/lib/platform/outbox/outbox";
import { startOutboxWorker } from "@/lib/platform/outbox/worker";
import { bookNextPlanned, forgetOldPlans } from "@/lib/ride-alongs/jobs";
import { findDigestReader } from "./digest-mail";
import { OUTBOX_HANDLERS } from "./handlers";
import { findPlanStarter } from "./plan-starter";

const HOURLY = 3_600_000;
const AHEAD_EVERY_MS = 15_000;
const COMMITMENTS_EVERY_MS = 10_000;
const FOLD_EVERY_MS = 5 * 60_000;

/** Everything that a process does besides answering. Several processes share it: rows and locks in PostgreSQL say whose turn it is. */
export function startWork(): void {
  startOutboxWorker(OUTBOX_HANDLERS);
  startLoop("importing", workOnNextImport);
  startLoop("access.forget", forgetEndedAccess, HOURLY);
  startLoop("outbox.forget", forgetHandled, HOURLY);
  startLoop("notices.forget", forgetOldNotices, HOURLY);
  startLoop("folding units", foldWaitingUnits, FOLD_EVERY_MS);
  startLoop("folding won days", foldWonDays, FOLD_EVERY_MS);
  startLoop("metrics", scanNextPeople);
  startLoop("ahead", keepNextAhead, AHEAD_EVERY_MS);
  startLoop("commitments", followCommitments, COMMITMENTS_EVERY_MS);
  startLoop("coaching.forget", forgetNotes, HOURLY);
  startLoop("ride plans", (now) => bookNextPlanned(findPlanStarter, now));
  startLoop("ride plans.forget", forgetOldPlans, HOURLY);
  startLoop("digest", (now) => sendNextDigest(findDigestReader, now));
}
