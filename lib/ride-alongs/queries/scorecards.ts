import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma, Scorecard } from "@/lib/platform/db/generated/client";
import { areCardsOpen, CARD_OPENS_AFTER_MS } from "@/lib/ride-alongs/domain/card-opening";
import { rubricMarkOf } from "@/lib/ride-alongs/domain/rubric-mark";
import type { CardView, RideCards } from "@/lib/ride-alongs/views";
import { type SkillStanding, skillProfileOf } from "@/lib/skills/domain/profile";
import { BUILT_IN_RUBRIC } from "@/lib/skills/domain/rubric";
import { findRubric } from "@/lib/skills/queries/templates";
import { readRubric, readScores } from "@/lib/skills/views";

/**
 * The cards that somebody may read at a moment: their own, and what others have sent of ride-alongs whose cards are open
 * (`areCardsOpen`). This is the only place that says so; whatever shows cards or makes figures of them asks here.
 */
export function readableCards(scope: Scope, now: Date): Prisma.ScorecardWhereInput {
  const isSentBy = (side: "PERSON" | "MANAGER") => ({ scorecards: { some: { side, sentAt: { not: null } } } });
  const isLongHeld = { heldAt: { lte: new Date(now.getTime() - CARD_OPENS_AFTER_MS) } };
  const isOpen = { OR: [{ AND: [isSentBy("PERSON"), isSentBy("MANAGER")] }, isLongHeld] };
  const isOpened = { AND: [{ sentAt: { not: null } }, { rideAlong: isOpen }] };
  return { AND: [withinScope(scope), { OR: [{ authorId: scope.actorId }, isOpened] }] };
}

/** What each saw on a ride-along, as far as it is open; that a card was sent is no secret. */
export async function findCards(scope: Scope, rideAlongId: string, now: Date): Promise<RideCards> {
  const [cards, sent, asked] = await Promise.all([
    database().scorecard.findMany({ where: { AND: [readableCards(scope, now), { rideAlongId }] } }),
    database().scorecard.findMany({
      where: { AND: [withinScope(scope), { rideAlongId }] },
      select: { side: true, sentAt: true, rubric: true, rideAlong: { select: { heldAt: true } } },
    }),
    findAsked(scope, rideAlongId),
  ]);
  const [first] = sent;
  const own = cards.find(({ authorId }) => authorId === scope.actorId);
  const bySide = (side: CardView["side"]) => cards.find((card) => card.side === side && card.sentAt !== null);
  const [person, manager] = [bySide("PERSON"), bySide("MANAGER")];
  return {
    ...asked,
    ...(first ? { rubric: readRubric(first.rubric) } : {}),
    own: own ? viewOf(own) : null,
    isOpen: areCardsOpen(sent, first?.rideAlong.heldAt ?? null, now),
    person: person ? viewOf(person) : null,
    manager: manager ? viewOf(manager) : null,
    sentBy: sent.flatMap(({ side, sentAt }) => (sentAt === null ? [] : [side])),
  };
}

/** What a card of a day would be asked: by the version that is kept since the first was begun, else by the last one. */
async function findAsked(scope: Scope, id: string): Promise<Pick<RideCards, "rubric" | "rubricMark">> {
  const ride = await database().rideAlong.findFirst({
    where: { AND: [withinScope(scope), { id }] },
    select: { templateId: true, templateNumber: true },
  });
  const { templateId = null, templateNumber = null } = ride ?? {};
  const chosen = templateId === null ? null : await findRubric(database(), templateId, templateNumber);
  const rubricMark = rubricMarkOf({ templateId, number: chosen?.number ?? null });
  return { rubric: chosen?.rubric ?? BUILT_IN_RUBRIC, rubricMark };
}

/** The template that somebody chose last for a day of theirs, as long as it is offered. */
export async function findLastTemplate(scope: Scope): Promise<string | null> {
  const last = await database().rideAlong.findFirst({
    where: { AND: [withinScope(scope), { managerId: scope.actorId, template: { endedOn: null } }] },
    select: { templateId: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return last?.templateId ?? null;
}

/** Where somebody stands in each skill, by what their managers saw and what is open to whoever asks. */
export async function findSkillProfile(
  scope: Scope,
  personId: string,
  { today, now }: { today: Day; now: Date },
): Promise<SkillStanding[]> {
  const cards = await database().scorecard.findMany({
    where: { AND: [readableCards(scope, now), { personId, side: "MANAGER", sentAt: { not: null } }] },
    include: { rideAlong: { select: { day: true } } },
  });
  const observed = cards.map((card) => ({ ...viewOf(card), day: dayOfColumn(card.rideAlong.day) }));
  return skillProfileOf(observed, today);
}

function viewOf({ side, rubric, scores, praise, workOn, savedAt, sentAt }: Scorecard): CardView {
  return {
    ...{ side, praise, workOn, savedAt, sentAt },
    rubric: readRubric(rubric),
    scores: readScores(scores),
  };
}
