import { z } from "zod";
import { type Notice, notify } from "@/lib/notifications/commands/notify";
import type { OutboxHandler } from "@/lib/platform/outbox/outbox";

const changed = z.object({
  personId: z.guid(),
  witnessId: z.guid().nullable(),
  change: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("roleChanged") }),
    z.object({ kind: z.literal("resetLink") }),
    z.object({ kind: z.literal("leadershipChanged"), teamId: z.guid() }),
  ]),
});

/** Access never changes behind somebody's back: the person reads of it here, and so does an executive who had no part in it. */
export const onAccessChanged: OutboxHandler = async (payload, { tx, now, eventId }) => {
  const { personId, witnessId, change } = changed.parse(payload);
  const person = { entity: "Person", id: personId };
  const about = change.kind === "leadershipChanged" ? { entity: "Team", id: change.teamId } : person;
  const told: Notice[] = [{ personId, kind: `access.${change.kind}`, about, dedupeKey: eventId, at: now }];
  if (witnessId)
    told.push({ personId: witnessId, kind: "access.witnessed", about: person, dedupeKey: eventId, at: now });
  await notify(tx, told);
};
