import { BUILT_IN_ACTIVITY_TYPES } from "@/lib/activities/domain/built-in-types";
import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/database";

/** Gives a new organisation the types that it begins with. Doing it again changes nothing. */
export async function createBuiltInTypes(tx: Tx): Promise<void> {
  const data = BUILT_IN_ACTIVITY_TYPES.map((type, position) => ({ id: newId(), ...type, position: position + 1 }));
  await tx.activityType.createMany({ data, skipDuplicates: true });
}
