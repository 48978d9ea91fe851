import type { Definition } from "./domain/definition";
import { definitionSchema } from "./schema/definition";

/** A definition as it lies in the database; one that is none is a mistake of ours and stops whatever needs it. */
export function readDefinition(json: unknown): Definition {
  return definitionSchema.parse(json);
}
