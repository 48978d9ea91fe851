import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { SEEDED_AT } from "./seed-organisation";

/** An activity type; the place in the list is the order of creation. */
export async function seedActivityType(key: string, over: { endedOn?: Date; step?: number } = {}): Promise<string> {
  const id = newId();
  const position = (await database().activityType.count()) + 1;
  await database().activityType.create({ data: { id, key, icon: "phone", position, ...over } });
  return id;
}

export async function seedAccount(name = "Orchard Dairy"): Promise<string> {
  const id = newId();
  await database().account.create({ data: { id, name, createdAt: SEEDED_AT } });
  return id;
}

/** An open deal of a person, in a stage that is made when it is first needed. */
export async function seedOpportunity(personId: string, over: { accountId?: string; name?: string } = {}) {
  const id = newId();
  // Several seeds may need the stage first; only one of them makes it.
  const data = [{ id: newId(), key: "seeded", kind: "OPEN" as const, position: 1 }];
  await database().stage.createMany({ data, skipDuplicates: true });
  const stage = await database().stage.findUniqueOrThrow({ where: { key: "seeded" } });
  await database().opportunity.create({
    data: {
      id,
      name: over.name ?? "Cooling loop",
      personId,
      accountId: over.accountId ?? null,
      stageId: stage.id,
      kind: "OPEN",
      currency: "EUR",
      currencyExponent: 2,
      createdAt: SEEDED_AT,
    },
  });
  return id;
}

/** So many of a type on each of the five days of some weeks, the last of which begins on a day; the latest stands last. */
export async function seedWeeks(
  { personId, typeId, lastWeek }: { personId: string; typeId: string; lastWeek: Day },
  perDay: readonly number[],
): Promise<void> {
  const first = addDays(lastWeek, -7 * (perDay.length - 1));
  const data = perDay.flatMap((count, week) =>
    [0, 1, 2, 3, 4].map((day) => ({ personId, typeId, day: columnOfDay(addDays(first, 7 * week + day)), count })),
  );
  await database().activityDaily.createMany({ data: data.filter(({ count }) => count > 0) });
}
