/** The rooms of lib in their order: each imports only rooms above it. */
export const ROOMS = [
  "kernel",
  "platform",
  "access",
  "org",
  "notifications",
  "products",
  "pipeline",
  "activities",
  "metrics",
  "goals",
  "voice",
  "skills",
  "appointments",
  "ride-alongs",
  "coaching",
  "training",
  "qualification",
  "playbook",
  "compensation",
  "careers",
  "importing",
  "privacy",
];

/** What the capabilities stand on; these have parts of their own beside or instead of the closed vocabulary. */
export const INFRASTRUCTURE = ["kernel", "platform", "access"];

/** The parts of a capability that hold code; those of `FOLDERS` may also be a folder of that name. */
export const PARTS = ["schema", "policy", "views", "queries", "commands", "actions", "jobs", "cli"];
export const FOLDERS = ["schema", "policy", "views", "queries", "commands", "jobs"];

/** The checker's own folder is no room: nothing imports it and it imports nothing of ours. */
export const CHECKER = "house-rules";

export function roomOf(path: string): string | null {
  const room = /^lib\/([^/]+)\//.exec(path)?.[1];
  return room && room !== CHECKER ? room : null;
}

/** The part of its room that a path belongs to: `commands` for lib/org/commands.ts and for lib/org/commands/set-up.ts. */
export function partOf(path: string): string | null {
  return /^lib\/[^/]+\/([^/.]+)/.exec(path)?.[1] ?? null;
}

export function camelCase(room: string): string {
  return room.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
