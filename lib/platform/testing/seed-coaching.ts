import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

const MADE = new Date("2026-11-20T09:00:00Z");
const BEGUN = new Date("2026-11-24T08:00:00Z");

type SessionSeed = {
  state?: "ASKED" | "PLANNED" | "HELD" | "SKIPPED";
  startsAt?: Date;
  heldAt?: Date;
  topic?: string;
};

export type SeededSession = { id: string; version: number };

/** A talk of two people; one that is planned or was held has an appointment, which takes no slots here. */
export async function seedCoachingSession(
  personId: string,
  coachId: string,
  seed: SessionSeed = {},
): Promise<SeededSession> {
  const { state = "PLANNED", startsAt = BEGUN, topic = "Fewer dates" } = seed;
  const [id, appointmentId] = [newId(), state === "ASKED" ? null : newId()];
  if (appointmentId) {
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const span = {
      kind: "COACHING" as const,
      startsAt,
      endsAt,
      createdById: coachId,
      createdAt: MADE,
      changedAt: MADE,
    };
    await database().appointment.create({
      data: { id: appointmentId, ...span, people: { create: [{ personId }, { personId: coachId }] } },
    });
  }
  const heldAt = state === "HELD" ? (seed.heldAt ?? startsAt) : null;
  await database().coachingSession.create({
    data: {
      ...{
        id,
        personId,
        coachId,
        state,
        origin: "HAND",
        topic,
        situation: "ONE_TO_ONE",
        appointmentId,
        startsAt,
        heldAt,
      },
      ...{ createdById: coachId, createdAt: MADE },
    },
  });
  return { id, version: 1 };
}

/** What one of the two wrote; a draft unless it was sent. */
export async function seedView(
  sessionId: string,
  authorId: string,
  { side, cause, sentAt = null }: { side: "PERSON" | "COACH"; cause: string; sentAt?: Date | null },
): Promise<void> {
  const content = { cause, solution: `What helps against: ${cause}`, attribution: "MIXED" as const };
  await database().coachingView.create({ data: { sessionId, authorId, side, ...content, savedAt: MADE, sentAt } });
}

export async function seedQuestion(sessionId: string): Promise<string> {
  const id = newId();
  await database().coachingQuestion.create({
    data: { id, sessionId, kind: "ASKED", position: 1, words: "What is a good week?" },
  });
  return id;
}

type CommitmentSeed = { metricId?: string; target?: number; from?: string; dueOn?: string };

export async function seedCommitment(
  session: { id: string; personId: string; ownerId: string },
  { from = "2026-11-24", dueOn = "2026-11-27", metricId, target }: CommitmentSeed = {},
): Promise<SeededSession> {
  const id = newId();
  const counted = metricId && target ? { metricId, target } : {};
  const days = { fromDay: columnOfDay(from), dueOn: columnOfDay(dueOn) };
  await database().coachingCommitment.create({
    data: {
      ...{ id, sessionId: session.id, personId: session.personId, ownerId: session.ownerId, text: "Ask first" },
      ...{ ...counted, ...days, createdAt: MADE },
    },
  });
  return { id, version: 1 };
}
