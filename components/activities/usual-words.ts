import { getFormatter } from "next-intl/server";
import type { Usual } from "@/lib/activities/domain/usual";

/** The figures of a usual as a person would say them: whole, except where one or two a week are all there is. */
export async function getUsualWords(): Promise<(usual: Usual) => { average: string; low: string; high: string }> {
  const format = await getFormatter();
  return (usual) => ({
    average: format.number(usual.average, { maximumFractionDigits: usual.average < 3 ? 1 : 0 }),
    low: format.number(usual.low),
    high: format.number(usual.high),
  });
}
