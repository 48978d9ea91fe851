import { getTranslations } from "@/components/i18n/words";
import { headlineOf } from "@/lib/activities/domain/week-figures";
import type { TeamWeek } from "@/lib/activities/views";

/** What a manager should know before anything else, in one sentence. */
export async function getTeamSentence(teamWeek: TeamWeek): Promise<string> {
  const t = await getTranslations("activities.team");
  if (teamWeek.rows.length === 0) return t("sentenceEmpty");
  const kinds = teamWeek.rows.map((row) => headlineOf(row.figures).kind);
  const count = (kind: "below" | "above") => kinds.filter((candidate) => candidate === kind).length;
  if (count("below") > 0) return t("sentenceBelow", { count: count("below") });
  if (count("above") > 0) return t("sentenceAbove", { count: count("above") });
  return t("sentenceWithin");
}
