import { fail, ok, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import type { RideAlong, Scorecard } from "@/lib/platform/db/generated/client";
import { rubricMarkOf } from "@/lib/ride-alongs/domain/rubric-mark";
import { BUILT_IN_RUBRIC, type Rubric } from "@/lib/skills/domain/rubric";
import { findRubric } from "@/lib/skills/queries/templates";
import { readRubric } from "@/lib/skills/views";

type Asked = { ride: RideAlong; cards: readonly Scorecard[]; mark: string | undefined };

/**
 * The criteria of a day. The first card takes the template's as they are at that moment, and the ride-along, which is locked, keeps
 * their version: so both score by the same, whatever becomes of the template. A form that was drawn with others is refused, since
 * what was typed there would be lost without a word.
 */
export async function pinRubric(tx: Tx, { ride, cards, mark }: Asked): Promise<Result<Rubric>> {
  const { templateId, templateNumber } = ride;
  const chosen = templateId === null ? null : await findRubric(tx, templateId, templateNumber);
  const isOther = mark !== undefined && mark !== rubricMarkOf({ templateId, number: chosen?.number ?? null });
  if (isOther) return fail({ code: "OTHER_CRITERIA", message: "rideAlongs.errors.otherCriteria" });
  const [first] = cards;
  if (first) return ok(readRubric(first.rubric));
  if (!chosen) return ok(BUILT_IN_RUBRIC);
  await tx.rideAlong.update({ where: { id: ride.id }, data: { templateNumber: chosen.number } });
  return ok(chosen.rubric);
}
