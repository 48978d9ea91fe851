import { getNumberWords } from "@/components/ui/number-words";
import { USUAL_WEEKS, type Usual } from "@/lib/activities/domain/usual";

/** Under which of its three texts a usual is said: whose it is, and that it rests on fewer weeks than it would. */
export function usualKey({ isTeams, weeks }: Usual) {
  if (isTeams) return "usualTeams";
  return weeks < USUAL_WEEKS ? "usualOfFewer" : "usual";
}

/** The figures of a usual as a person would say them: whole, except where one or two a week are all there is. */
export async function getUsualWords(): Promise<
  (usual: Usual) => { average: string; low: string; high: string; weeks: number }
> {
  const number = await getNumberWords();
  return (usual) => ({
    average: number(usual.average, usual.average < 3 ? 1 : 0),
    low: number(usual.low),
    high: number(usual.high),
    weeks: usual.weeks,
  });
}
