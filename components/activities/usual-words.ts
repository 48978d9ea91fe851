import { getNumberWords } from "@/components/ui/number-words";
import type { Usual } from "@/lib/activities/domain/usual";

/** The figures of a usual as a person would say them: whole, except where one or two a week are all there is. */
export async function getUsualWords(): Promise<(usual: Usual) => { average: string; low: string; high: string }> {
  const number = await getNumberWords();
  return (usual) => ({
    average: number(usual.average, usual.average < 3 ? 1 : 0),
    low: number(usual.low),
    high: number(usual.high),
  });
}
