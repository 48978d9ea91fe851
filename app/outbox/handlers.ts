import { onOrganisationCreated as beginActivities } from "@/lib/activities/jobs";
import { onOrganisationCreated as beginMetrics, onPastChanged } from "@/lib/metrics/jobs/scan";
import { onAccessChanged } from "@/lib/notifications/jobs/access-changed";
import { onOrganisationCreated as beginPipeline } from "@/lib/pipeline/jobs";
import { onSendMail } from "@/lib/platform/mail/mail";
import type { OutboxHandler, OutboxHandlers } from "@/lib/platform/outbox/outbox";

/** The one place that says which room handles which effect. */
export const OUTBOX_HANDLERS: OutboxHandlers = {
  "org.created": each(beginPipeline, beginActivities, beginMetrics),
  "activities.pastChanged": onPastChanged,
  "access.changed": onAccessChanged,
  "mail.send": onSendMail,
};

/** Several rooms handle one effect, in their order and in one transaction: all of them or none. */
function each(...handlers: readonly OutboxHandler[]): OutboxHandler {
  return async (payload, context) => {
    for (const handle of handlers) await handle(payload, context);
  };
}
