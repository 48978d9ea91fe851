import { newId } from "@/lib/kernel/ids";
import { BUILT_IN_STAGES } from "@/lib/pipeline/domain/built-in-stages";
import type { Tx } from "@/lib/platform/db/database";

/** Gives a new organisation the stages that it begins with. Doing it again changes nothing. */
export async function createBuiltInStages(tx: Tx): Promise<void> {
  const data = BUILT_IN_STAGES.map((stage, position) => ({ id: newId(), ...stage, position: position + 1 }));
  await tx.stage.createMany({ data, skipDuplicates: true });
}
