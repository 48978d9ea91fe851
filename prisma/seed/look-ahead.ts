import { dayAt } from "@/lib/kernel/period";
import { keepAhead } from "@/lib/metrics/jobs/keep-ahead";
import { database } from "@/lib/platform/db/database";
import { personId } from "./person-id";

/** What the rep of the demo logins may expect to win: there at the first sign-in, as it is every morning from then on. */
export async function lookAhead(now: Date): Promise<void> {
  const { timeZone } = await database().organisation.findUniqueOrThrow({ where: { id: 1 } });
  await keepAhead({ personId: personId("Jonas Petersen"), today: dayAt(now, timeZone), now }, { isHere: true });
}
