import { newId } from "@/lib/kernel/ids";
import { BUILT_IN_TRAITS } from "@/lib/pipeline/domain/built-in-traits";
import type { Tx } from "@/lib/platform/db/database";

/** Gives a new organisation the traits that its accounts begin with. Doing it again changes nothing. */
export async function createBuiltInTraits(tx: Tx): Promise<void> {
  const data = BUILT_IN_TRAITS.map((trait, position) => ({
    id: newId(),
    ...trait,
    choices: [],
    position: position + 1,
    isBuiltIn: true,
  }));
  await tx.traitDefinition.createMany({ data, skipDuplicates: true });
}

/** The traits are one short list: who changes it holds all of it, so that order and names stay right. */
export async function lockTraits(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('trait_definition'))`;
}
