import { idOfName } from "./seed-id";

export function personId(name: string): string {
  return idOfName("person", name);
}
