import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import type { RideAlong } from "@/lib/platform/db/generated/client";
import { fieldOf } from "@/lib/ride-alongs/domain/typed-scores";
import type { SaveScorecardInput } from "@/lib/ride-alongs/schema";
import type { Level, Rubric } from "@/lib/skills/domain/rubric";
import { missingIn, type Score } from "@/lib/skills/domain/scorecard";
import { pinRubric } from "./pin-rubric";
import { requireRide } from "./require-ride";
import { tellRide } from "./tell-ride";

type Written = { savedAt: string; isSent: boolean };

/**
 * Keeps what one of the two saw, as they go, and sends it when they say so. Each has a card of their own, written without the
 * other's; what was sent stays. When the manager sends theirs, the day was held.
 */
export async function saveScorecard(
  input: SaveScorecardInput,
  context: ActionContext,
): Promise<Result<Outcome<Written>>> {
  const found = await requireRide({ id: input.rideAlongId }, context);
  if (!found.ok) return found;
  const ride = found.value;
  const { actor, tx, now } = context;
  const side = actor.personId === ride.personId ? "PERSON" : actor.personId === ride.managerId ? "MANAGER" : null;
  if (side === null) return notFound();
  const refusal = refusalOf(ride, now);
  if (refusal) return refusal;
  const cards = await tx.scorecard.findMany({ where: { rideAlongId: ride.id } });
  const own = cards.find(({ authorId }) => authorId === actor.personId);
  if (own?.sentAt) return fail({ code: "SENT", message: "rideAlongs.errors.cardSent" });
  const pinned = await pinRubric(tx, { ride, cards, mark: input.rubricMark });
  if (!pinned.ok) return pinned;
  const rubric = pinned.value;
  const scores = scoresFor(rubric, input);
  const missing = input.sends ? missingIn(scores, rubric) : [];
  if (missing.length > 0) return incomplete(missing);
  const { praise = null, workOn = null } = input;
  const content = { scores, praise, workOn, savedAt: now, sentAt: input.sends ? now : null };
  const who = { rideAlongId: ride.id, authorId: actor.personId };
  await tx.scorecard.upsert({
    where: { rideAlongId_authorId: who },
    create: { ...who, side, personId: ride.personId, rubric, ...content },
    update: { ...content, version: { increment: 1 } },
  });
  if (!input.sends) return ok({ value: { savedAt: now.toISOString(), isSent: false }, audit: [] });
  if (side === "MANAGER" && ride.state === "PLANNED") {
    await tx.rideAlong.update({
      where: { id: ride.id },
      data: { state: "HELD", heldAt: now, version: { increment: 1 } },
    });
  }
  await tellRide(tx, "rideAlong.scored", { ride: { ...ride, version: 0 }, at: now, by: actor.personId });
  const fields = [side === "PERSON" ? "personCard" : "managerCard"];
  const audit = [{ entity: "RideAlong", entityId: ride.id, fields }];
  return ok({ value: { savedAt: now.toISOString(), isSent: true }, audit });
}

function refusalOf({ state, startsAt }: RideAlong, now: Date): Result<never> | null {
  if (state === "CANCELLED") return fail({ code: "NOT_PLANNED", message: "rideAlongs.errors.notPlanned" });
  return startsAt <= now ? null : fail({ code: "NOT_YET", message: "rideAlongs.errors.notYet" });
}

/** Only what the rubric asks for; what nobody asked for is not kept. */
function scoresFor(rubric: Rubric, { scores }: SaveScorecardInput): Score[] {
  return rubric.criteria.flatMap(({ key }) => {
    const typed = scores.find(({ criterion }) => criterion === key);
    return typed ? [{ criterion: key, level: typed.level as Level | null, evidence: typed.evidence ?? "" }] : [];
  });
}

function incomplete(missing: ReturnType<typeof missingIn>): Result<never> {
  const fieldErrors = Object.fromEntries(
    missing.map(({ criterion, what }) =>
      what === "LEVEL"
        ? [fieldOf("level", criterion), "rideAlongs.errors.levelNeeded"]
        : [fieldOf("evidence", criterion), "rideAlongs.errors.evidenceNeeded"],
    ),
  );
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors });
}
