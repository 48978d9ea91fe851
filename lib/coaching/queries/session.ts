import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { occasionOf } from "@/lib/coaching/domain/occasion";
import { openingOf } from "@/lib/coaching/domain/opening";
import { sideOf } from "@/lib/coaching/domain/side";
import type { SessionView, Someone, WrittenView } from "@/lib/coaching/views";
import { isId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import type { CoachingView, Prisma } from "@/lib/platform/db/generated/client";
import { commitmentShape, commitmentViews } from "./commitments";
import { readableViews } from "./readable-views";

const NAMED = { select: { id: true, name: true } } as const;

function shapeFor(scope: Scope, now: Date) {
  return {
    ...{ person: NAMED, coach: NAMED, appointment: true, program: { select: { id: true, topic: true } } },
    metric: { include: { versions: { orderBy: { number: "desc" }, take: 1 } } },
    views: { where: readableViews(scope, now) },
    questions: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    commitments: { include: commitmentShape, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    notes: { where: { authorId: scope.actorId, expiresAt: { gt: now } } },
    rating: { select: { sessionId: true } },
  } satisfies Prisma.CoachingSessionInclude;
}

/** A talk in scope with all that may be read of it, by whoever asks and at this moment. */
export async function findSession(scope: Scope, id: string, now: Date): Promise<SessionView | null> {
  if (!isId(id)) return null;
  const [row, sent] = await Promise.all([
    database().coachingSession.findFirst({
      where: { AND: [withinScope(scope), { id }] },
      include: shapeFor(scope, now),
    }),
    listSent(scope, id),
  ]);
  if (!row) return null;
  const names = await namesOf([...row.views.map(({ authorId }) => authorId), ...sent.map(({ authorId }) => authorId)]);
  const side = sideOf(row, scope.actorId);
  const sentAt = sent.find((view) => view.side === "PERSON")?.sentAt ?? null;
  const views = row.views.map((view) => viewOf(view, names));
  const isOwn = ({ author }: WrittenView) => author.id === scope.actorId;
  const [version] = row.metric?.versions ?? [];
  const [note] = row.notes;
  return {
    ...{ id: row.id, person: row.person, coach: row.coach, side, state: row.state, topic: row.topic },
    ...{ about: occasionOf(row), slumpId: row.slumpId, request: row.request, version: row.version },
    ...{ rideAlongId: row.rideAlongId, program: row.program, script: scriptOf(row) },
    ...{
      appointmentId: row.appointmentId,
      startsAt: row.startsAt,
      endsAt: row.appointment?.endsAt ?? null,
      place: row.appointment?.place ?? null,
    },
    ...{ heldAt: row.heldAt, reason: row.reason, praise: row.praise, workedOn: row.workedOn },
    metric: row.metric && { id: row.metric.id, key: row.metric.key, words: version?.words ?? {} },
    askedPercent: side === "COACH" ? row.askedPercent : null,
    opening: openingOf({ sentAt, heldAt: row.heldAt }, now),
    own: views.find(isOwn) ?? null,
    opened: views.filter((view) => !isOwn(view)).sort((a, b) => (a.side === b.side ? 0 : a.side === "PERSON" ? -1 : 1)),
    written: sent.flatMap(({ authorId }) => (authorId === scope.actorId ? [] : (names.get(authorId) ?? []))),
    questions: row.questions.map(({ id, kind, key, words, answer }) => ({ id, kind, key, words, answer })),
    commitments: await commitmentViews(row.commitments),
    note: note ? { text: note.text, expiresAt: note.expiresAt } : null,
    isRated: side === "PERSON" && row.rating !== null,
  };
}

function scriptOf({ scriptName, scriptUrl }: { scriptName: string | null; scriptUrl: string | null }) {
  return scriptName || scriptUrl ? { name: scriptName ?? scriptUrl ?? "", url: scriptUrl } : null;
}

/** Who has sent theirs: that they have is no secret, what they wrote is until it opens. */
async function listSent(scope: Scope, sessionId: string) {
  return database().coachingView.findMany({
    where: { sessionId, sentAt: { not: null }, session: withinScope(scope) },
    select: { authorId: true, side: true, sentAt: true },
    orderBy: { sentAt: "asc" },
  });
}

async function namesOf(ids: readonly string[]): Promise<Map<string, Someone>> {
  if (ids.length === 0) return new Map();
  const people = await database().person.findMany({ where: { id: { in: [...new Set(ids)] } }, ...NAMED });
  return new Map(people.map((person) => [person.id, person]));
}

function viewOf(view: CoachingView, names: ReadonlyMap<string, Someone>): WrittenView {
  const { authorId, side, cause, solution, attribution, answers, savedAt, sentAt } = view;
  const author = names.get(authorId) ?? { id: authorId, name: "" };
  return { author, side, cause, solution, attribution, answers: answersFrom(answers), savedAt, sentAt };
}

function answersFrom(json: Prisma.JsonValue): Record<string, string> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([id, answer]) => (typeof answer === "string" ? [[id, answer]] : [])),
  );
}
