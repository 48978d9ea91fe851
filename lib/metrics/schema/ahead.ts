import { z } from "zod";
import type { AheadView } from "@/lib/metrics/views/ahead";

const expected = z.object({ mean: z.number(), low: z.number(), high: z.number() });

/** What was worked out as it is kept; what another version kept otherwise is not read. */
export const keptAhead: z.ZodType<AheadView> = z.object({
  spans: z.array(z.object({ weeks: z.number(), wins: expected, amountMinor: expected.nullable() })),
  usualWins: z.number(),
  dryInWeeks: z.number().nullable(),
  holdingAWeek: z.number().nullable(),
  winsAtThisRate: z.number(),
  openDeals: z.number(),
  pace: z.object({
    of: z.enum(["appointments", "deals"]),
    presentAWeek: z.number(),
    holdingAWeek: z.number().nullable(),
  }),
});
