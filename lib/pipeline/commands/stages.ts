import { newId } from "@/lib/kernel/ids";
import { BUILT_IN_STAGES } from "@/lib/pipeline/domain/built-in-stages";
import type { Tx } from "@/lib/platform/db/database";

/** Gives a new organisation the stages that it begins with. Doing it again changes nothing. */
export async function createBuiltInStages(tx: Tx): Promise<void> {
  const data = BUILT_IN_STAGES.map((stage, position) => ({ id: newId(), ...stage, position: position + 1 }));
  await tx.stage.createMany({ data, skipDuplicates: true });
}

/** The stages in their order, those that have ended among them. */
export async function loadStages(tx: Tx) {
  return tx.stage.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
}

/** The stages are one short list: who changes it holds all of it, so that order, names and the last of a kind stay right. */
export async function lockStages(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stage'))`;
}

/** A stage that an opportunity is to stand in: it stays as it is until then, and ends or changes its kind only afterwards. */
export async function holdStage(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM stage WHERE id = ${id}::uuid FOR KEY SHARE`;
  return tx.stage.findUnique({ where: { id } });
}

/** Waits for whoever holds the stage, so that what is counted in it afterwards is all that there is. */
export async function claimStage(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM stage WHERE id = ${id}::uuid FOR UPDATE`;
}

type Placed = { id: string; position: number };

/** Writes the places of all stages: those in use in their order, behind them those that have ended. */
export async function placeStages(tx: Tx, stages: readonly Placed[], order: readonly string[]): Promise<void> {
  const others = stages.map((stage) => stage.id).filter((id) => !order.includes(id));
  const positions = new Map(stages.map((stage) => [stage.id, stage.position]));
  for (const [place, id] of [...order, ...others].entries()) {
    if (positions.get(id) === place + 1) continue;
    await tx.stage.update({ where: { id }, data: { position: place + 1 } });
  }
}
