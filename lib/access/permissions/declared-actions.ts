import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { ActionSpec, PublicActionSpec } from "@/lib/access/action/action-spec";

const lib = path.resolve(import.meta.dirname, "../..");

/** Every action that a room declares, found in the tree and not in a list, so that the tests miss none. */
export async function loadDeclaredActions() {
  const rooms = readdirSync(lib).filter((room) => existsSync(path.join(lib, room, "actions.ts")));
  const modules = await Promise.all(rooms.map((room) => import(path.join(lib, room, "actions.ts"))));
  const actions = modules.flatMap((module) => Object.values(module as Record<string, object>));
  return {
    count: actions.length,
    specs: actions.flatMap((action) => ("spec" in action ? [action.spec as ActionSpec<unknown, unknown>] : [])),
    publicSpecs: actions.flatMap((action) =>
      "publicSpec" in action ? [action.publicSpec as PublicActionSpec<unknown, unknown>] : [],
    ),
  };
}
