import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma, Scorecard } from "@/lib/platform/db/generated/client";
import { areCardsOpen, CARD_OPENS_AFTER_MS } from "@/lib/ride-alongs/domain/card-opening";
import type { CardView, RideCards } from "@/lib/ride-alongs/views";
import { type SkillStanding, skillProfileOf } from "@/lib/skills/domain/profile";
import { BUILT_IN_RUBRIC } from "@/lib/skills/domain/rubric";
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
  const [cards, sent] = await Promise.all([
    database().scorecard.findMany({ where: { AND: [readableCards(scope, now), { rideAlongId }] } }),
    database().scorecard.findMany({
      where: { AND: [withinScope(scope), { rideAlongId }] },
      select: { side: true, sentAt: true, rubric: true, rideAlong: { select: { heldAt: true } } },
    }),
  ]);
  const [first] = sent;
  const own = cards.find(({ authorId }) => authorId === scope.actorId);
  const bySide = (side: CardView["side"]) => cards.find((card) => card.side === side && card.sentAt !== null);
  const [person, manager] = [bySide("PERSON"), bySide("MANAGER")];
  return {
    rubric: first ? readRubric(first.rubric) : BUILT_IN_RUBRIC,
    own: own ? viewOf(own) : null,
    isOpen: areCardsOpen(sent, first?.rideAlong.heldAt ?? null, now),
    person: person ? viewOf(person) : null,
    manager: manager ? viewOf(manager) : null,
    sentBy: sent.flatMap(({ side, sentAt }) => (sentAt === null ? [] : [side])),
  };
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
