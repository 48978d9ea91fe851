import type { Actor, Role } from "@/lib/access/actor/actor";

/** How far a permission goes: nothing, one's own records, the people of the teams one leads and of those below, everyone. */
export type Reach = "none" | "own" | "line" | "everyone";

type Row = Record<Role | "ADMIN", Reach>;

/**
 * Who may do what, in one table. The admin flag is a column of its own: it manages people, teams, imports and settings, and by
 * itself opens nobody's numbers.
 */
export const PERMISSIONS = {
  "activity:read": { REP: "own", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "activity:log": { REP: "own", MANAGER: "own", EXECUTIVE: "own", ADMIN: "none" },
  "activityType:manage": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "person:read": { REP: "own", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "team:read": { REP: "none", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "company:read": { REP: "none", MANAGER: "none", EXECUTIVE: "everyone", ADMIN: "none" },
  "people:manage": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "settings:manage": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "absence:manage": { REP: "own", MANAGER: "line", EXECUTIVE: "line", ADMIN: "everyone" },
  "product:read": { REP: "everyone", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "everyone" },
  "product:manage": { REP: "none", MANAGER: "none", EXECUTIVE: "everyone", ADMIN: "everyone" },
  "account:read": { REP: "everyone", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "none" },
  "account:write": { REP: "everyone", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "none" },
  "opportunity:read": { REP: "own", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "opportunity:write": { REP: "own", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  // Single slumps are between the rep and the line; an executive sees those of the people whom they lead.
  "slump:read": { REP: "own", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  "slump:decide": { REP: "none", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  "metric:read": { REP: "own", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "metric:manage": { REP: "none", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "none" },
  // Whoever leads a team says what it follows; what everybody follows is the executives' to say.
  "trackingPlan:manage": { REP: "none", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  // Talks are between a person and the line; who leads nobody coaches nobody.
  "coaching:read": { REP: "own", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  "coaching:lead": { REP: "none", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  "coachingBank:manage": { REP: "none", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "none" },
  // Whether talks helped is a figure about five people at least, for each coach in aggregate.
  "coaching:effect": { REP: "none", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  // How much each manager coaches, and whom in sums over five people; how they talk is theirs alone.
  "coaching:aggregate": { REP: "none", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  // What is watched on a day in the field is the house's, whoever of those who lead wrote it down.
  "scorecardTemplate:manage": { REP: "none", MANAGER: "everyone", EXECUTIVE: "everyone", ADMIN: "none" },
  "rideAlong:read": { REP: "own", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  "rideAlong:lead": { REP: "none", MANAGER: "line", EXECUTIVE: "line", ADMIN: "none" },
  // Who is covered is known to all executives; what happened on a day is not.
  "rideAlong:coverage": { REP: "none", MANAGER: "line", EXECUTIVE: "everyone", ADMIN: "none" },
  "record:reassign": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "import:run": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "audit:read": { REP: "none", MANAGER: "none", EXECUTIVE: "none", ADMIN: "everyone" },
  "notice:read": { REP: "own", MANAGER: "own", EXECUTIVE: "own", ADMIN: "own" },
  "privacy:read": { REP: "own", MANAGER: "own", EXECUTIVE: "own", ADMIN: "own" },
  "profile:write": { REP: "own", MANAGER: "own", EXECUTIVE: "own", ADMIN: "own" },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

// The column of the flag is no role, whatever a row of the database may say.
const ROLES: readonly Role[] = ["REP", "MANAGER", "EXECUTIVE"];

const WIDTH: Record<Reach, number> = { none: 0, own: 1, line: 2, everyone: 3 };

/** The reach of a permission for a person: the wider of what the role and the admin flag give. Unknown means none. */
export function reachOf(actor: Pick<Actor, "role" | "isAdmin">, permission: Permission): Reach {
  const row: Partial<Row> | undefined = Object.hasOwn(PERMISSIONS, permission) ? PERMISSIONS[permission] : undefined;
  const byRole = (row && ROLES.includes(actor.role) && row[actor.role]) || "none";
  const byFlag = (actor.isAdmin && row?.ADMIN) || "none";
  return WIDTH[byFlag] > WIDTH[byRole] ? byFlag : byRole;
}

export function may(actor: Pick<Actor, "role" | "isAdmin">, permission: Permission): boolean {
  return reachOf(actor, permission) !== "none";
}
