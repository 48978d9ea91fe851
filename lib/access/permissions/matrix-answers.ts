import { RELATIONS, type Relation, type World } from "@/lib/platform/testing/seed-world";

export type Answer = "ok" | "FORBIDDEN" | "NOT_FOUND" | "OWN_ACCESS" | "INVALID" | "NOBODY_LEADS";

/** An input that is right in every other respect, about the rep of the world or something of theirs. */
export type InputFor = (world: World, actorId: string) => Promise<unknown> | unknown;

export type MatrixRow = { input: InputFor; answers: Record<Relation, Answer> };

export const all = (answer: Answer) =>
  Object.fromEntries(RELATIONS.map((relation) => [relation, answer])) as Record<Relation, Answer>;

/** Everybody, for themselves. */
export const EVERYBODY = all("ok");
/** Only whoever carries the flag; to all others the action does not exist. */
export const ADMIN = { ...all("FORBIDDEN"), admin: "ok" } as const;
/** Executives, and whoever carries the flag. */
export const CATALOGUE = { ...ADMIN, executive: "ok" } as const;
/** Only on what is one's own; to all others it is not there. */
export const OWNER = { ...all("NOT_FOUND"), self: "ok" } as const;
/** The person and whoever leads their team or one above. */
export const LINE = { ...OWNER, manager: "ok", above: "ok" } as const;
/** The same, and whoever carries the flag keeps the days away of everybody. */
export const LINE_AND_ADMIN = { ...LINE, admin: "ok" } as const;
/** Owner, line and executives; to all others it is not there. */
export const DEAL = { ...LINE, executive: "ok" } as const;
/** The same for a new one: somebody out of sight is no owner to choose. */
export const OWNED_DEAL = { ...DEAL, peer: "INVALID", otherManager: "INVALID", admin: "INVALID" } as const;

/** Whoever leads anybody, and executives. */
export const LEADING = {
  ...all("FORBIDDEN"),
  manager: "ok",
  above: "ok",
  otherManager: "ok",
  executive: "ok",
} as const;
/** About a team: those who lead it or one above, and executives. */
export const TEAM = { ...LEADING, otherManager: "NOT_FOUND" } as const;

/** Whoever leads the person; for those who lead others they are not there, and nobody else coaches. */
export const COACHING = {
  ...all("FORBIDDEN"),
  manager: "ok",
  above: "ok",
  otherManager: "NOT_FOUND",
  executive: "NOT_FOUND",
} as const;
/** Only whoever coaches in this very talk. */
export const COACH = { ...COACHING, above: "NOT_FOUND" } as const;
/** The two who talk with each other. */
export const THE_TWO = { ...OWNER, manager: "ok" } as const;
